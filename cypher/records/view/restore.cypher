// Takes a deleted view back; no row where it is not deleted.
// $id: its id
MATCH (v:SavedView {id: $id})
SET v.id = $id
WITH v
WHERE v.deletedAt IS NOT NULL
SET v.revision = v.revision + 1
REMOVE v.deletedAt
RETURN v.id AS id
