// Who is said to have killed this person, who says so, and how firmly?
// $person
MATCH (:Person {id: $person})-[:PARTICIPATED_IN {role: 'victim'}]->(killing:Killing)
MATCH (killer:Actor)-[part:PARTICIPATED_IN {role: 'killer'}]->(killing)
MATCH (claim:Claim {tieId: part.tieId})-[hop:ATTRIBUTED_TO]->(source:Source)
WITH killer, part, claim, source ORDER BY hop.hop
RETURN killer.id AS killer, killer.kind AS kind, part.modality AS modality, claim.hedge AS hedge,
       collect(source.id) AS chain, collect(source.kind)[-1] AS firstSource,
       COUNT { MATCH (state:State) WHERE state.name CONTAINS 'Israel' } AS states,
       [claim.id] AS evidence
