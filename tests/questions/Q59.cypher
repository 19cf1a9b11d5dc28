// Which names are mistranslations, whom do they really mean, and what shows it?
// $protest
MATCH (name:Name {kind: 'mistranslation'})
MATCH (meant:Entity {id: name.entityId})
OPTIONAL MATCH (meant)-[:PARTICIPATED_IN {role: 'target'}]->(:Protest {id: $protest})<-[:PARTICIPATED_IN {role: 'protester'}]-(held:Actor)<-[detention:DETAINED]-(meant)
OPTIONAL MATCH (deputy:Person)-[among:COUNTED_AMONG]->(meant)
WITH name, meant, held, detention, deputy, among ORDER BY deputy.id
RETURN name.name AS name, meant.id AS meant, name.note IS NOT NULL AS reasoned, held.id AS holds,
       collect(deputy.id) AS members,
       COUNT { (meant)<-[:DETAINED|RELEASED]-() } AS held,
       COUNT { MATCH (wrong:Entity) WHERE wrong.name = name.name } AS takenLiterally,
       [id IN collect(among.tieId) + collect(detention.tieId) WHERE id IS NOT NULL] AS evidence
ORDER BY name
