// How does each source characterise the relationship of these two: what does it assert, what deny, and how firmly?
// $one, $other
MATCH (claim:Claim)-[:ABOUT]->(tie:Tie)
WHERE (tie.subjectId = $one AND tie.objectId = $other OR tie.subjectId = $other AND tie.objectId = $one)
  AND tie.type IN ['ALLIED_WITH', 'COOPERATED_WITH', 'HOSTED']
CALL (claim) {
  MATCH (claim)-[hop:ATTRIBUTED_TO]->(source:Source)
  RETURN source.id AS firstSource ORDER BY hop.hop DESC LIMIT 1
}
WITH firstSource, claim, tie.type + ' ' + claim.polarity + ' ' + claim.modality +
     coalesce(' ' + claim.property + ': ' + coalesce(claim.value, toString(claim.low) + ' ' + claim.unit), '') AS says
ORDER BY firstSource, says
RETURN firstSource, collect(DISTINCT says) AS says, collect(claim.id) AS evidence
ORDER BY firstSource
