// Where it stands: every claim rests on a passage.
// $dataset: whose claims
MATCH (c:Claim {dataset: $dataset})
WHERE NOT EXISTS { (c)-[:ANCHORED_IN]->(:Passage) }
RETURN c.id AS id, 'no passage' AS detail
LIMIT 100
