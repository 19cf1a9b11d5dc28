// An id begins with its dataset.
// $dataset: whose nodes
CALL () {
  MATCH (n:Entity {dataset: $dataset}) RETURN n
  UNION ALL
  MATCH (n:Tie {dataset: $dataset}) RETURN n
  UNION ALL
  MATCH (n:Claim {dataset: $dataset}) RETURN n
  UNION ALL
  MATCH (n:Source {dataset: $dataset}) RETURN n
  UNION ALL
  MATCH (n:Passage {dataset: $dataset}) RETURN n
  UNION ALL
  MATCH (n:Document {dataset: $dataset}) RETURN n
  UNION ALL
  MATCH (n:Name {dataset: $dataset}) RETURN n
}
WITH n
WHERE n.id IS NULL OR NOT n.id STARTS WITH $dataset + ':'
RETURN coalesce(n.id, elementId(n)) AS id, 'not of ' + $dataset AS detail
LIMIT 100
