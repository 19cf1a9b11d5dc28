// Marks a view as deleted if nobody has changed it since; no row where somebody has.
// $id: its id, $revision: the one that was seen, $now: the server’s time
MATCH (v:SavedView {id: $id})
SET v.id = $id
WITH v
WHERE v.revision = $revision AND v.deletedAt IS NULL
SET v.deletedAt = datetime($now), v.revision = v.revision + 1
RETURN v.id AS id
