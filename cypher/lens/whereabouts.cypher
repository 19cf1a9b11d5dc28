// People, groups and whoever else a tie puts at a place, events among them, each with the places that it names.
// $ids: of these nodes alone, null: of all, $types: ties that say where somebody was
MATCH (d:Dataset {status: 'ready'})
MATCH (n:Entity {dataset: d.id})
WHERE NOT n:Place AND ($ids IS NULL OR n.id IN $ids)
OPTIONAL MATCH (t:Tie {subjectId: n.id})
WHERE t.type IN $types
WITH n, collect(DISTINCT t.objectId) AS places
WHERE n:Person OR n:Group OR size(places) > 0
RETURN n.id AS id, places, n:Person OR n:Group AS person
ORDER BY n.name, n.id
