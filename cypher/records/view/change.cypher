// Changes a view if nobody has changed it since; no row where somebody has. Setting what is there takes the lock first.
// $id: its id, $revision: the one that was seen, $props: what changes, $now: the server’s time
MATCH (v:SavedView {id: $id})
SET v.id = $id
WITH v
WHERE v.revision = $revision AND v.deletedAt IS NULL
SET v += $props, v.updatedAt = datetime($now), v.revision = v.revision + 1
RETURN v.id AS id
