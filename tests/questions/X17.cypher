// Did this state grant the freedom willingly, who calls it what, and on what terms may the deputies not leave?
// $state
MATCH (:State {id: $state})-[freedom:LET_MOVE_FREELY]->(leaders:Group)
MATCH (willing:Claim {subjectId: freedom.tieId, property: 'willingness'})
MATCH (victory:Claim {subjectId: freedom.tieId, property: 'characterisation'})-[:ATTRIBUTED_TO {hop: 2}]->(winner:Source)
MATCH (:State {id: $state})-[ban:BARRED_FROM_TRAVEL]->(deputies:Group)
MATCH (terms:Claim {subjectId: ban.tieId, property: 'condition'})
RETURN leaders.id AS leaders, willing.value AS granted, willing.modality AS modality,
       victory.quote AS called, winner.id AS calledSoBy, deputies.id AS barred, terms.value AS terms,
       [willing.id, victory.id, terms.id, ban.tieId] AS evidence
