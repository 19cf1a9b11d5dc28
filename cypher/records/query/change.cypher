// Changes a saved query if nobody has changed it since; no row where somebody has. Setting what is there takes the lock first.
// $id: its id, $revision: the one that was seen, $props: what changes, $now: the server’s time
MATCH (q:SavedQuery {id: $id})
SET q.id = $id
WITH q
WHERE q.revision = $revision AND q.deletedAt IS NULL
SET q += $props, q.updatedAt = datetime($now), q.revision = q.revision + 1
RETURN q.id AS id
