// A network node is an actor, an event or a place, carries its kind as a label, and can be found by its name.
// $dataset: whose nodes
MATCH (n:Entity {dataset: $dataset})
WHERE size([label IN labels(n) WHERE label IN ['Actor', 'Event', 'Place']]) <> 1
  OR n.name IS NULL OR n.kind IS NULL OR NOT n.kind IN labels(n)
  OR NOT EXISTS { (:Name {entityId: n.id, name: n.name}) }
RETURN n.id AS id, 'labels' + reduce(all = '', label IN labels(n) | all + ' ' + label) AS detail
LIMIT 100
