// As this source tells it, how many of the released could leave, how many could not, and who were they?
// $source, $exchange, $state
MATCH (could:Claim {subjectId: $exchange, property: 'released-and-let-go'})-[:ATTRIBUTED_TO]->(:Source {id: $source})
MATCH (couldNot:Claim {subjectId: $exchange, property: 'released-but-kept'})-[:ATTRIBUTED_TO]->(:Source {id: $source})
CALL () {
  MATCH (left:Claim)-[:ABOUT]->(tie:Tie {type: 'LEFT_COUNTRY'})
  MATCH (left)-[:ATTRIBUTED_TO]->(:Source {id: $source})
  MATCH (person:Person {id: tie.subjectId})-[:RELOCATED_TO]->(place:Place)
  WITH person, place, left ORDER BY person.id
  RETURN collect(person.id) AS left, collect(DISTINCT place.id) AS wentTo, collect(left.id) AS leaving
}
CALL () {
  MATCH (barred:Claim)-[:ABOUT]->(tie:Tie {type: 'BARRED_FROM_TRAVEL', subjectId: $state})
  MATCH (barred)-[:ATTRIBUTED_TO]->(:Source {id: $source})
  MATCH (person:Person {id: tie.objectId})
  WITH person, barred ORDER BY person.id
  RETURN collect(person.id) AS stayed, collect(barred.id) AS barring
}
RETURN could.low AS couldLeave, couldNot.high AS couldNot, left, wentTo, stayed,
       [could.id, couldNot.id] + leaving + barring AS evidence
