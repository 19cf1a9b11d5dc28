// Changes a record if nobody has changed it since; no row where somebody has. Setting what is there takes the lock first.
// $kind: its label, $id: its id, $revision: the one that was seen, $props: what changes, $now: the server’s time
MATCH (r:Workplace {id: $id})
WHERE $kind IN labels(r)
SET r.id = $id
WITH r
WHERE r.revision = $revision AND r.deletedAt IS NULL
SET r += $props, r.updatedAt = datetime($now), r.revision = r.revision + 1
RETURN r.id AS id
