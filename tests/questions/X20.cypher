// Who may still enjoy such freedom in the country, how sure is that, and are others thought to be there?
// $state, $person
MATCH (:State {id: $state})-[freedom:LET_MOVE_FREELY]->(person:Person {id: $person})
MATCH (still:Claim {tieId: freedom.tieId, validTo: '..'})-[:ATTRIBUTED_TO {hop: 1}]->(:Source {kind: 'author'})
WHERE COUNT { (still)-[:ATTRIBUTED_TO]->() } = 1
MATCH (last:Claim {subjectId: person.id, property: 'situation'})
MATCH (:State {id: $state})-[:HAS_TERRITORY]->(territory:Place)<-[stay:STAYED_IN {status: 'possible'}]-(others:Group)
MATCH (believed:Claim {tieId: stay.tieId})-[:ATTRIBUTED_TO {hop: 2}]->(believer:Source)
RETURN person.id AS person, still.modality AS free, last.modality AS onlyOneLeft,
       others.id AS others, believed.modality AS believed, believed.hedge AS hedge, believer.kind AS believer,
       [still.id, last.id, believed.id] AS evidence
