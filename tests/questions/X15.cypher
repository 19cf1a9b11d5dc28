// Who is shown in pictures, under which names, and who wrote what stands below them?
// $publisher
MATCH (caption:Claim {property: 'description'})-[hop:ATTRIBUTED_TO]->(:Source {id: $publisher})
MATCH (person:Person {id: caption.subjectId})
MATCH (caption)-[:ANCHORED_IN]->(passage:Passage)
OPTIONAL MATCH (rank:Claim)-[:ANCHORED_IN]->(passage) WHERE rank.tieId IS NOT NULL
OPTIONAL MATCH (rank)-[:ABOUT]->(tie:Tie)
RETURN person.id AS person, passage.locator AS locator, hop.hop AS hop, COUNT { (caption)-[:ATTRIBUTED_TO]->() } AS hops,
       tie.type AS tie, [caption.id] AS evidence
ORDER BY person
