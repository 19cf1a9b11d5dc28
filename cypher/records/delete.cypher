// Marks a record as deleted if nobody has changed it since; no row where somebody has, or where it is deleted already.
// $kind: its label, $id: its id, $revision: the one that was seen, null for records that never change, $now: the server’s time
MATCH (r:Workplace {id: $id})
WHERE $kind IN labels(r)
SET r.id = $id
WITH r
WHERE ($revision IS NULL OR r.revision = $revision) AND r.deletedAt IS NULL
SET r.deletedAt = datetime($now), r.revision = r.revision + 1
RETURN r.id AS id
