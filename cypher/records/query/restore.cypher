// Takes a deleted query back; no row where it is not deleted.
// $id: its id
MATCH (q:SavedQuery {id: $id})
SET q.id = $id
WITH q
WHERE q.deletedAt IS NOT NULL
SET q.revision = q.revision + 1
REMOVE q.deletedAt
RETURN q.id AS id
