// Marks a saved query as deleted if nobody has changed it since; no row where somebody has.
// $id: its id, $revision: the one that was seen, $now: the server’s time
MATCH (q:SavedQuery {id: $id})
SET q.id = $id
WITH q
WHERE q.revision = $revision AND q.deletedAt IS NULL
SET q.deletedAt = datetime($now), q.revision = q.revision + 1
RETURN q.id AS id
