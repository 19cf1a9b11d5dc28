// The labels that analysts ask for, with how many nodes have each.
// $hidden: labels of what analysts keep here besides
CALL db.labels() YIELD label
WHERE NOT label IN $hidden
CALL (label) {
  MATCH (n:$(label))
  WHERE none(each IN labels(n) WHERE each IN $hidden)
  RETURN count(n) AS count
}
WITH label, count
WHERE count > 0
RETURN label AS name, count
ORDER BY name
