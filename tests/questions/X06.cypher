// Which detainees found how they were held unacceptable, and from what were they cut off?
// $state
MATCH (verdict:Claim {property: 'characterisation'})-[:ATTRIBUTED_TO {hop: 2}]->(judge:Source)
MATCH (:State {id: $state})-[detention:DETAINED]->(held:Group {id: judge.actorId})-[:SUBSET_OF]->(all:Group)
MATCH (:State {id: $state})-[restriction:RESTRICTED]->(held)
RETURN held.id AS held, held.unnamed AS unnamed, all.id AS someOf, verdict.value AS verdict,
       verdict.modality AS modality, restriction.role AS cutOffFrom,
       COUNT { (:Claim {subjectId: held.id, property: 'size'}) } AS countsStated,
       [detention.tieId, restriction.tieId, verdict.id] AS evidence
