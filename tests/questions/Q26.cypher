// When did these two agree, what was to happen by when, and did it?
// $agreement
MATCH (agreement:Agreement {id: $agreement})-[:CONCERNED]->(planned:Withdrawal)
MATCH (party:Actor)-[part:PARTICIPATED_IN {role: 'party'}]->(agreement)
WITH agreement, planned, party, part ORDER BY party.id
WITH agreement, planned, collect(party.id) AS parties, collect(part.tieId) AS parts
MATCH (tie:Tie {type: 'PARTICIPATED_IN', objectId: planned.id})<-[:ABOUT]-(plan:Claim)
MATCH (who:Actor {id: tie.subjectId})
MATCH (extent:Claim {subjectId: planned.id, property: 'extent'}), (deadline:Claim {subjectId: planned.id, property: 'date'})
RETURN parties, agreement.date AS agreed, who.id AS toWithdraw, extent.value AS extent, deadline.value AS deadline,
       plan.modality AS modality, tie.status AS status, EXISTS { (who)-->(planned) } AS shownAsDone,
       parts + [plan.id, deadline.id] AS evidence
