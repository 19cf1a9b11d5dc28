// Who belongs to more than one body, at one time or another, and to which?
// title: Who sits in several bodies
// group: council and leadership
// shows: table
// $types: tie types = MEMBER_OF; the types of tie from a member to the body
// $least: number = 2; in how many bodies at least
// -> member: who
// -> bodies: to which
// -> ties: the ties to them
MATCH (m:Actor)-[r]->(body:Actor)
WHERE type(r) IN $types
WITH m, body, r ORDER BY body.name, r.tieId
WITH m, collect(DISTINCT body.name) AS bodies, collect(r.tieId) AS ties
WHERE size(bodies) >= $least
RETURN m.name AS member, bodies, ties
ORDER BY size(bodies) DESC, member, m.id
