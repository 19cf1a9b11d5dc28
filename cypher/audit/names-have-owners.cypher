// A name is somebody's.
// $dataset: whose names
MATCH (n:Name {dataset: $dataset})
WHERE NOT EXISTS { (:Entity {id: n.entityId}) } OR n.folded IS NULL
RETURN n.id AS id, 'a name of ' + coalesce(n.entityId, 'nobody') AS detail
LIMIT 100
