// Takes a deleted briefing back; no row where it is not deleted.
// $id: its id
MATCH (b:Briefing {id: $id})
SET b.id = $id
WITH b
WHERE b.deletedAt IS NOT NULL
REMOVE b.deletedAt
RETURN b.id AS id
