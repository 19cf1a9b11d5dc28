// Whom can this actor reach through one other, and through whom?
// title: Reached through one other
// group: brokers and paths
// shows: table
// $actor: actor = most tied; from whom
// $least: number = 1; by how many different others at least
// -> reached: who is reached and not tied to the actor directly
// -> through: through whom
// -> ties: the ties on these ways
MATCH (a:Actor&Entity {id: $actor})-[r]-(m:Actor)-[q]-(b:Actor)
WHERE r.inPaths AND q.inPaths AND b <> a AND NOT EXISTS { MATCH (a)-[x]-(b) WHERE x.inPaths }
WITH b, m, r, q ORDER BY m.name, r.tieId, q.tieId
WITH b, collect(DISTINCT m.name) AS through, collect(DISTINCT r.tieId) + collect(DISTINCT q.tieId) AS ties
WHERE size(through) >= $least
RETURN b.name AS reached, through, ties
ORDER BY size(through) DESC, reached, b.id
