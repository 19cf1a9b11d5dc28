// No edge joins the network and the evidence: it would be a false path.
// $dataset: whose nodes
MATCH (n:Entity {dataset: $dataset})-[r]-(m)
WHERE NOT m:Entity
RETURN n.id AS id, type(r) + ' joins it to a node of the evidence' AS detail
LIMIT 100
