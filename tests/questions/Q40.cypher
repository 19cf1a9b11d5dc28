// How did this body portray that organisation, on which occasions, do the portrayals go together, and who says they do not?
// $body, $organization
MATCH (:Actor {id: $body})-[portrayal:PORTRAYED]->(organization:Organization {id: $organization})
MATCH (occasion:Claim {subjectId: portrayal.tieId, property: 'occasion'})
MATCH (accuracy:Claim {subjectId: portrayal.tieId, property: 'accuracy'})-[:RESPONDS_TO]->(picture:Claim {subjectId: organization.id, property: 'strength'})
MATCH (picture)-[:RESPONDS_TO {stance: 'incompatible-with'}]->(other:Claim)
MATCH (accuracy)-[:ATTRIBUTED_TO {hop: 1}]->(critic:Source)
MATCH (picture)-[:ATTRIBUTED_TO {hop: 2}]->(painter:Source)
RETURN portrayal.role AS portrayal, picture.value AS picture, painter.id AS saidBy, occasion.value AS occasion,
       other.value AS incompatibleWith, critic.id AS critic, organization.disputed AS disputed,
       [occasion.id, accuracy.id, picture.id, portrayal.tieId] AS evidence
ORDER BY portrayal
