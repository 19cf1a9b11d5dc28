// Who is the man of these spellings, and which organisation does a mistranslated name in his title mean?
// $spellings, $rendering
UNWIND $spellings AS spelling
MATCH (named:Name {name: spelling})
MATCH (person:Person {id: named.entityId})-[membership:MEMBER_OF]->(organization:Organization)
MATCH (rendering:Name {name: $rendering, entityId: organization.id})
MATCH (position:Claim {subjectId: membership.tieId, property: 'position'})
MATCH (:Source {actorId: person.id})<-[:ATTRIBUTED_TO]-(said:Claim)
WITH * ORDER BY spelling
RETURN person.id AS person,
       collect(DISTINCT spelling) AS spellings,
       position.value AS position,
       organization.id AS organization,
       rendering.kind AS rendering,
       membership.inferred AS inferred,
       COUNT { (person)-[:MEMBER_OF]->() } AS memberships,
       COUNT { MATCH (other:Entity) WHERE other.name CONTAINS 'Liberation' } AS organizationsOfThatName,
       collect(DISTINCT membership.tieId) + collect(DISTINCT said.id) AS evidence
