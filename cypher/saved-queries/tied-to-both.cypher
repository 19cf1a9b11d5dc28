// Whom or what do these two have in common?
// title: Tied to both of two actors
// group: who is tied to whom
// shows: table
// $actor: actor = most tied; one of the two
// $other: actor = second most tied; the other
// $types: tie types = all; only ties of these types
// -> between: who or what is tied to both
// -> first: the ties to the one
// -> second: the ties to the other
// -> ties: all these ties
MATCH (a:Actor&Entity {id: $actor})-[r]-(between:Actor|Event)-[q]-(b:Actor&Entity {id: $other})
WHERE between <> a AND between <> b AND r.tieId IS NOT NULL AND q.tieId IS NOT NULL
  AND r.derivedFrom IS NULL AND q.derivedFrom IS NULL
  AND (size($types) = 0 OR (type(r) IN $types AND type(q) IN $types))
WITH between, r, q ORDER BY r.tieId, q.tieId
RETURN between.name AS between, collect(DISTINCT r) AS first, collect(DISTINCT q) AS second,
  collect(DISTINCT r.tieId) + collect(DISTINCT q.tieId) AS ties
ORDER BY between, ties
