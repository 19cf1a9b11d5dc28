// Are these two tied directly, even in a claim that is denied or only planned, and what are the shortest ways between them?
// $one, $other
MATCH (one:Entity {id: $one}), (other:Entity {id: $other})
MATCH path = allShortestPaths((one)-[*..6]-(other))
WHERE all(tie IN relationships(path) WHERE tie.inPaths)
WITH one, other, path, relationships(path) AS ties, nodes(path)[1..-1] AS between
WITH one, other, path, ties, between ORDER BY type(ties[0]), type(ties[-1])
RETURN COUNT { (one)--(other) } AS directTies,
       COUNT { MATCH (tie:Tie) WHERE tie.subjectId IN [$one, $other] AND tie.objectId IN [$one, $other] } AS directInEvidence,
       collect(DISTINCT length(path)) AS lengths,
       collect(DISTINCT [node IN between | node.id]) AS through,
       collect(DISTINCT any(node IN between WHERE NOT node:Actor)) AS throughPlaceOrEvent,
       collect(DISTINCT type(ties[0])) AS firstTies,
       collect(DISTINCT type(ties[-1])) AS lastTies,
       collect(DISTINCT coalesce(ties[0].derivedFrom[0], ties[0].tieId)) + collect(DISTINCT coalesce(ties[-1].derivedFrom[0], ties[-1].tieId)) AS evidence
