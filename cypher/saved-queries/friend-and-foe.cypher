// Which two are tied both by cooperation and by conflict, at one time or another?
// title: Friend and foe
// group: allegiance and splits
// shows: table
// $with: tie types = family cooperation; what counts as standing together
// $against: tie types = family conflict; what counts as standing against one another
// -> first: one of the two
// -> second: the other
// -> together: the ties by which they stand together
// -> apart: the ties by which they stand against one another
// -> ties: all of them
MATCH (a:Actor)-[r]-(b:Actor)
WHERE a.id < b.id AND type(r) IN $with
WITH a, b, r ORDER BY r.tieId
WITH a, b, collect(r) AS together
MATCH (a)-[q]-(b)
WHERE type(q) IN $against
WITH a, b, together, q ORDER BY q.tieId
WITH a, b, together, collect(q) AS apart
RETURN a.name AS first, b.name AS second, together, apart, [x IN together + apart | x.tieId] AS ties
ORDER BY first, second, a.id, b.id
