// Marks a briefing as deleted; no row where it is so already.
// $id: its id, $now: the server’s time
MATCH (b:Briefing {id: $id})
SET b.id = $id
WITH b
WHERE b.deletedAt IS NULL
SET b.deletedAt = datetime($now)
RETURN b.id AS id
