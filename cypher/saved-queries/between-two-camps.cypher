// Who belongs to one side and is tied to its opponent too, at one time or another?
// title: Between two camps
// group: allegiance and splits
// shows: table
// $against: tie types = family conflict; what makes two of them opponents
// $types: tie types = family hierarchy, cooperation; what makes someone belong to or work with a side
// -> between: who stands between them
// -> first: one side
// -> second: the other
// -> bonds: the types of tie to the one and to the other; → from who stands between, ← to it
// -> conflict: the types of tie between the two sides; → from the first to the second, ← the other way
// -> ties: all these ties
MATCH (a:Actor)-[x]-(b:Actor)
WHERE a.id < b.id AND type(x) IN $against AND x.derivedFrom IS NULL
WITH a, b, x ORDER BY x.tieId
WITH a, b, collect(DISTINCT CASE WHEN startNode(x) = a THEN '→ ' ELSE '← ' END + type(x)) AS conflict, collect(x.tieId) AS ties
MATCH (a)-[r]-(m:Actor)-[q]-(b)
WHERE type(r) IN $types AND type(q) IN $types AND r.derivedFrom IS NULL AND q.derivedFrom IS NULL
WITH a, b, m, conflict, ties, r, q ORDER BY r.tieId, q.tieId
WITH m, a, b, conflict, ties, collect(DISTINCT CASE WHEN startNode(r) = m THEN '→ ' ELSE '← ' END + type(r) + ' / '
    + CASE WHEN startNode(q) = m THEN '→ ' ELSE '← ' END + type(q)) AS bonds,
  collect(DISTINCT r.tieId) AS firsts, collect(DISTINCT q.tieId) AS seconds
RETURN m.name AS between, a.name AS first, b.name AS second, bonds, conflict, ties + firsts + seconds AS ties
ORDER BY between, first, second, ties
