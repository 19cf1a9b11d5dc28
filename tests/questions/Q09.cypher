// Who wrote this letter and to whom, of what did it complain, what did it demand, and was any of that done?
// $letter
MATCH (writers:Actor)-[writing:PARTICIPATED_IN {role: 'writer'}]->(letter:Letter {id: $letter})
MATCH (letter)<-[receiving:PARTICIPATED_IN {role: 'addressee'}]-(addressee:Actor)
MATCH (writers)-[complaint:COMPLAINED_ABOUT]->(keeper:Actor)-[prison:DETAINED]->(writers)
MATCH (writers)-[:SUBSET_OF]->(men:Group)
CALL (writers) {
  MATCH (:Source {actorId: writers.id})<-[:ATTRIBUTED_TO]-(demand:Claim {modality: 'demand'})-[:ABOUT]->(tie:Tie)
  WITH demand, tie ORDER BY tie.type
  RETURN collect(tie.type) AS demanded, collect(DISTINCT tie.status) AS status, collect(demand.id) AS demands,
         any(id IN collect(tie.id) WHERE EXISTS { ()-[{tieId: id}]->() }) AS shownAsDone
}
RETURN writers.id AS writers, writers.unnamed AS unnamed, men.id AS someOf, addressee.id AS addressee,
       letter.date AS written, keeper.id AS prisonOf, demanded, status, shownAsDone,
       [writing.tieId, receiving.tieId, complaint.tieId, prison.tieId] + demands AS evidence
