// The properties of nodes, with the kinds of their values and how many nodes have each.
// $labels: whose
// $hidden: labels of what analysts keep here besides
// $sample: how many nodes of each label to look at, at most
UNWIND $labels AS label
CALL (label) {
  MATCH (n:$(label))
  WHERE none(each IN labels(n) WHERE each IN $hidden)
  WITH n
  LIMIT $sample
  UNWIND keys(n) AS key
  RETURN key, collect(DISTINCT valueType(n[key])) AS kinds, count(*) AS count
}
RETURN label AS of, key AS name, kinds, count
ORDER BY of, name
