// Which two are tied both by cooperation and by conflict, at one time or another?
// title: Friend and foe
// group: allegiance and splits
// shows: table
// $with: tie types = family cooperation; what counts as standing together
// $against: tie types = family conflict; what counts as standing against one another
// -> first: one of the two
// -> second: the other
// -> together: the ties by which they stand together; → from the first to the second, ← the other way
// -> apart: the ties by which they stand against one another, likewise
// -> ties: all of them
MATCH (a:Actor)-[r]-(b:Actor)
WHERE a.id < b.id AND type(r) IN $with
WITH a, b, r ORDER BY r.tieId
WITH a, b, collect(DISTINCT CASE WHEN startNode(r) = a THEN '→ ' ELSE '← ' END + type(r)) AS together, collect(r.tieId) AS ties
MATCH (a)-[q]-(b)
WHERE type(q) IN $against
WITH a, b, together, ties, q ORDER BY q.tieId
WITH a, b, together, ties, collect(DISTINCT CASE WHEN startNode(q) = a THEN '→ ' ELSE '← ' END + type(q)) AS apart, collect(q.tieId) AS others
RETURN a.name AS first, b.name AS second, together, apart, ties + others AS ties
ORDER BY first, second, a.id, b.id
