// Who says that this decision was taken, how is it hedged, who answers that claim how, and what does the author say happened?
// $decision, $author, $exchange
MATCH (claim:Claim)-[:ABOUT]->(:Tie {objectId: $decision, role: 'took'})
CALL (claim) {
  MATCH (claim)-[hop:ATTRIBUTED_TO]->(source:Source)
  RETURN source.id AS saidBy ORDER BY hop.hop DESC LIMIT 1
}
CALL (claim) {
  MATCH (answer:Claim)-[response:RESPONDS_TO]->(claim)
  MATCH (answer)-[hop:ATTRIBUTED_TO]->(source:Source)
  WHERE NOT EXISTS { (answer)-[higher:ATTRIBUTED_TO]->() WHERE higher.hop > hop.hop }
  WITH source.id + ' ' + response.stance AS told, answer ORDER BY told
  RETURN collect(DISTINCT told) AS answers, collect(answer.id) AS answering
}
MATCH (:Person)-[:PARTICIPATED_IN {role: 'released'}]->(:Exchange {id: $exchange})
MATCH (:Person)-[:COUNTED_AMONG]->(leaders:Group)<-[freedom:LET_MOVE_FREELY]-(:State)
MATCH (happened:Claim {tieId: freedom.tieId})-[:RESPONDS_TO]->(claim)
MATCH (happened)-[:ATTRIBUTED_TO {hop: 1}]->(author:Source {id: $author})
WITH DISTINCT claim, saidBy, answers, answering, leaders, happened, author
RETURN saidBy, claim.modality AS modality, claim.hedge AS hedge, claim.validFrom AS decided, answers,
       author.id AS author, leaders.id AS letMoveFreely, happened.modality AS thatIs, happened.validFrom AS since,
       [claim.id, happened.id] + answering AS evidence
