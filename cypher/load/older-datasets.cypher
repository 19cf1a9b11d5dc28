// The whole datasets that were loaded by a program that stored less of the same files.
// $model: what this program stores
MATCH (d:Dataset {status: 'ready'})
WHERE coalesce(d.model, 0) < $model
RETURN d.id AS id, d.title AS title
ORDER BY id
