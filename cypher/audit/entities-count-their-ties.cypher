// The number of ties that a network node carries is that of the ties a picture can show.
// $dataset: whose nodes
MATCH (n:Entity {dataset: $dataset})
WITH n, COUNT { (n)-[r]-() WHERE r.tieId IS NOT NULL AND r.derivedFrom IS NULL } AS counted
WHERE n.ties IS NULL OR n.ties <> counted
RETURN n.id AS id, 'it says ' + coalesce(toString(n.ties), 'nothing') + ', there are ' + counted AS detail
LIMIT 100
