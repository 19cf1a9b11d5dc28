// Who called this state a lifeline and when, and which exchanges and kidnappings were still to come?
// $state, $organization
MATCH (claim:Claim)-[:ABOUT]->(tie:Tie {type: 'SERVED_AS_ARTERY_FOR', subjectId: $state, objectId: $organization})
CALL (claim) {
  MATCH (claim)-[hop:ATTRIBUTED_TO]->(source:Source)
  WITH hop, source ORDER BY hop.hop
  RETURN collect(source.id) AS chain
}
MATCH (later:Event) WHERE (later:Exchange OR later:Kidnapping) AND later.fromMin > claim.saidMax
WITH claim, chain, later ORDER BY later.fromMin
RETURN claim.quote AS words, claim.saidOn AS said, chain, collect(later.id) AS stillToCome, [claim.id] AS evidence
