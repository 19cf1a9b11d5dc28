// Whom did this state hold on this day, certainly or possibly, as each source tells it, and who denies it?
// $state, $day
MATCH (claim:Claim)-[:ABOUT]->(tie:Tie {type: 'DETAINED', subjectId: $state, id: claim.tieId})
WHERE coalesce(claim.fromMin <= date($day), true) AND coalesce(claim.toMax >= date($day), true)
MATCH (held:Actor {id: tie.objectId})
CALL (claim) {
  MATCH (claim)-[hop:ATTRIBUTED_TO]->(source:Source)
  RETURN source.id AS firstSource ORDER BY hop.hop DESC LIMIT 1
}
RETURN held.id AS held, claim.polarity AS polarity, firstSource,
       coalesce(claim.fromMax <= date($day) <= claim.toMin, false) AS certain, [claim.id] AS evidence
ORDER BY held, polarity, firstSource
