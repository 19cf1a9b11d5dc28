// What relationships of each type join: the labels at both ends.
// $types: of which types
// $sample: how many relationships of each type to look at, at most
UNWIND $types AS type
CALL (type) {
  MATCH (a)-[r:$(type)]->(b)
  WITH a, b
  LIMIT $sample
  RETURN labels(a) AS from, labels(b) AS to, count(*) AS count
}
RETURN type, from, to, count
ORDER BY type, count DESC
