// When was this person killed, and how much of that date is stated?
// $person
MATCH (:Person {id: $person})-[part:PARTICIPATED_IN {role: 'victim'}]->(killing:Killing)
MATCH (date:Claim {subjectId: killing.id, property: 'date'})
RETURN killing.date AS date, toString(killing.fromMin) AS earliest, toString(killing.toMax) AS latest,
       date.basis AS basis, date.basisReason IS NOT NULL AS reasoned,
       [part.tieId, date.id] AS evidence
