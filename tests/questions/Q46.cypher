// Has this person any tie with that state, and if not, through whom and through which words is he connected with it?
// $person, $state
MATCH (person:Person {id: $person}), (state:State {id: $state})
MATCH (person)-[quarrel:ARGUED_WITH]-(opponent:Person)<-[:RELEASED]-(state)
CALL (person) {
  MATCH (words:Claim {subjectId: $state})-[:ATTRIBUTED_TO]->(:Source {actorId: person.id})
  RETURN collect(words.value) AS callsTheState, collect(words.id) AS calling
}
RETURN COUNT { (person)--(state) } AS directTies,
       COUNT { MATCH (tie:Tie) WHERE tie.subjectId IN [$person, $state] AND tie.objectId IN [$person, $state] } AS directInEvidence,
       COUNT { (person)<-[:DETAINED|RELEASED|BARRED_FROM_TRAVEL]-() } +
         COUNT { (person)-[:PARTICIPATED_IN {role: 'released'}]->() } AS heldOrReleased,
       opponent.id AS arguedWithReleased, callsTheState,
       quarrel.derivedFrom + calling AS evidence
