// On what date was this speech, what of it is stated, and by what other dates is the year told?
// $speech, $incoming, $agreement
MATCH (date:Claim {subjectId: $speech, property: 'date'})
MATCH (incoming:Claim {subjectId: $incoming, property: 'situation'})
MATCH (agreement:Event {id: $agreement})-[:CONCERNED]->(planned:Event)
MATCH (reached:Claim {subjectId: agreement.id, property: 'date'}), (deadline:Claim {subjectId: planned.id, property: 'date'})
RETURN date.value AS date, date.basis AS basis, date.basisReason AS reason,
       incoming.observedAt AS daysBeforeOffice, agreement.date AS after, deadline.value AS inProspect,
       [date.id, incoming.id, reached.id, deadline.id] AS evidence
