// Who belongs to one side and is tied to its opponent too, at one time or another?
// title: Between two camps
// group: allegiance and splits
// shows: table
// $against: tie types = family conflict; what makes two of them opponents
// $types: tie types = bonds hierarchy, cooperation; what makes someone belong to or work with a side; to leave it or to refuse it does not
// -> between: who stands between them
// -> first: one side
// -> second: the other
// -> to the first: the bonds with the one
// -> to the second: the bonds with the other
// -> conflict: what stands between the two sides
// -> ties: all these ties
MATCH (a:Actor)-[x]-(b:Actor)
WHERE a.id < b.id AND type(x) IN $against AND x.derivedFrom IS NULL
WITH a, b, x ORDER BY x.tieId
WITH a, b, collect(DISTINCT x) AS conflict
MATCH (a)-[r]-(m:Actor)-[q]-(b)
WHERE type(r) IN $types AND type(q) IN $types AND r.derivedFrom IS NULL AND q.derivedFrom IS NULL
WITH a, b, m, conflict, r, q ORDER BY r.tieId, q.tieId
WITH m, a, b, conflict, collect(DISTINCT r) AS firsts, collect(DISTINCT q) AS seconds
RETURN m.name AS between, a.name AS first, b.name AS second, firsts AS `to the first`, seconds AS `to the second`, conflict,
  [x IN firsts + seconds + conflict | x.tieId] AS ties
ORDER BY between, first, second, ties
