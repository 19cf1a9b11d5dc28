// Through whom, never through a place or an event told of otherwise, are these two connected most shortly, and by which ties?
// $one, $other
MATCH path = allShortestPaths((one:Entity {id: $one})-[*..6]-(other:Entity {id: $other}))
WHERE all(tie IN relationships(path) WHERE tie.inPaths)
WITH relationships(path) AS ties, nodes(path)[1] AS between, length(path) AS length
WITH ties, between, length ORDER BY type(ties[0]), type(ties[1])
RETURN length, between.id AS between, between:Actor AS isActor,
       collect(DISTINCT type(ties[0])) AS first, collect(DISTINCT type(ties[1])) AS second,
       collect(coalesce(ties[1].derivedFrom[0], ties[1].tieId)) + collect(ties[0].tieId) AS evidence
ORDER BY between
