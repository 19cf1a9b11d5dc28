// Who these actors are; no row for one that is not there.
// $ids: theirs
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WHERE n:Actor
RETURN n.id AS id, n.name AS name, n:Unnamed AS unnamed
