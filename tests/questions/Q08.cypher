// What is the branch of this organisation in this country called, and what became of it?
// $parent, $country
MATCH (branch:Organization)-[:BRANCH_OF]->(parent:Organization {id: $parent})
MATCH (branch)-[:ACTIVE_IN]->(:Place {id: $country})
MATCH (branch)-[separation:SEPARATED_FROM]->(parent)
MATCH (branch)-[founding:FORMED]->(successor:Organization)
MATCH (independent:Claim {subjectId: successor.id, property: 'description'})
RETURN branch.id AS branch,
       COLLECT { MATCH (n:Name {entityId: branch.id}) WHERE n.kind IN ['name', 'spelling'] RETURN n.name ORDER BY n.name } AS names,
       COUNT { MATCH (other:Organization) WHERE other.name CONTAINS 'Nusra' } AS organizationsOfThatName,
       separation.status AS separation,
       successor.id AS successor,
       independent.value AS described,
       COUNT { (branch)-[:FORMED]->() } AS formed,
       COUNT { (:Organization)-[:FORMED]->(successor) } AS formedBy,
       [separation.tieId, founding.tieId, independent.id] AS evidence
