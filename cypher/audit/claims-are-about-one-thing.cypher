// A claim is about one tie or about one attribute of something, and its edge to a tie says the same.
// $dataset: whose claims
MATCH (c:Claim {dataset: $dataset})
WITH c, COLLECT { MATCH (c)-[:ABOUT]->(t:Tie) RETURN t.id } AS about
WHERE (c.tieId IS NULL) = (c.subjectId IS NULL)
  OR (c.subjectId IS NULL) <> (c.property IS NULL)
  OR size(about) > 1
  OR (c.tieId IS NOT NULL AND about <> [c.tieId])
  OR (c.subjectId IS NOT NULL AND size(about) = 1 AND about <> [c.subjectId])
RETURN c.id AS id, 'tie ' + coalesce(c.tieId, 'none') + ', subject ' + coalesce(c.subjectId, 'none') + ', edges to ' + size(about) + ' ties' AS detail
LIMIT 100
