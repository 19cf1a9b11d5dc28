// The properties of relationships, with the kinds of their values and how many relationships have each.
// $types: of which types
// $sample: how many relationships of each type to look at, at most
UNWIND $types AS type
CALL (type) {
  MATCH ()-[r:$(type)]->()
  WITH r
  LIMIT $sample
  UNWIND keys(r) AS key
  RETURN key, collect(DISTINCT valueType(r[key])) AS kinds, count(*) AS count
}
RETURN type AS of, key AS name, kinds, count
ORDER BY of, name
