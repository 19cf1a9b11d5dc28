// Who says so: every claim has sources at hop 1, 2, … without a gap.
// $dataset: whose claims
MATCH (c:Claim {dataset: $dataset})
WITH c, COLLECT { MATCH (c)-[a:ATTRIBUTED_TO]->(:Source) RETURN DISTINCT a.hop ORDER BY a.hop } AS hops
WHERE size(hops) = 0 OR hops <> range(1, size(hops))
RETURN c.id AS id, 'hops ' + reduce(all = '', hop IN hops | all + ' ' + toString(hop)) AS detail
LIMIT 100
