// Who is tied to the rest of the network through one other alone?
// title: Hanging by one other
// group: brokers and paths
// shows: table
// -> through: the only one through whom
// -> who: who would be cut off without it
// -> ties: their ties to it
MATCH (a:Actor)-[r]-(b:Actor)
WHERE r.inPaths
WITH a, collect(DISTINCT b) AS near, collect(DISTINCT r.tieId) AS ties
WHERE size(near) = 1
WITH near[0] AS through, a, ties ORDER BY a.name, a.id
WITH through, collect(a.name) AS who, collect(ties) AS lists
UNWIND lists AS list
UNWIND list AS id
WITH through, who, id ORDER BY id
RETURN through.name AS through, who, collect(id) AS ties
ORDER BY size(who) DESC, through
