// Who stands around this actor, and how are they tied among themselves?
// title: The circle around an actor
// group: who is tied to whom
// shows: graph
// $actor: actor = most tied; in the middle
// $types: tie types = all; only ties of these types
// $most: number = 25; how many around it at most, those with most ties to it first
// -> first: one end of the tie
// -> tie: the tie, among those in the circle
// -> second: its other end
MATCH (a:Actor&Entity {id: $actor})-[r]-(near:Actor|Event)
WHERE r.tieId IS NOT NULL AND r.derivedFrom IS NULL AND (size($types) = 0 OR type(r) IN $types)
WITH a, near, count(r) AS ties
ORDER BY ties DESC, near.id LIMIT $most
WITH a, collect(near) AS circle
WITH circle + [a] AS circle
UNWIND circle AS first
MATCH (first)-[tie]->(second)
WHERE second IN circle AND tie.tieId IS NOT NULL AND tie.derivedFrom IS NULL AND (size($types) = 0 OR type(tie) IN $types)
RETURN first, tie, second
ORDER BY tie.tieId
