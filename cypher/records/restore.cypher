// Takes a deleted record back; no row where it is not deleted.
// $kind: its label, $id: its id
MATCH (r:Workplace {id: $id})
WHERE $kind IN labels(r)
SET r.id = $id
WITH r
WHERE r.deletedAt IS NOT NULL
SET r.revision = r.revision + 1
REMOVE r.deletedAt
RETURN r.id AS id
