// What does this source report on training and travel, of whom, when, for what purpose, and who did the training?
// $source
MATCH (claim:Claim)-[hop:ATTRIBUTED_TO]->(:Source {id: $source})
WHERE NOT EXISTS { (claim)-[higher:ATTRIBUTED_TO]->() WHERE higher.hop > hop.hop }
MATCH (claim)-[:ABOUT]->(tie:Tie)
WHERE claim.tieId IS NOT NULL AND tie.type IN ['TRAINED', 'TRAVELLED_TO', 'PASSED_THROUGH']
MATCH (subject:Entity {id: tie.subjectId}), (object:Entity {id: tie.objectId})
OPTIONAL MATCH (purpose:Claim {subjectId: tie.id, property: 'purpose'})
OPTIONAL MATCH (subject)-[:SUBSET_OF]->(of:Entity)
RETURN subject.id AS subject, of.id AS someOf, tie.type AS tie, object.id AS object,
       claim.validFrom AS since, claim.validTo AS until, claim.basis AS basis, purpose.quote AS purpose,
       [claim.id] AS evidence
ORDER BY claim.id
