// Which detainees objected to how they were held, whose judgement is that, and from what were they cut off?
// $state
MATCH (held:Group)-[complaint:COMPLAINED_ABOUT]->(:State {id: $state})-[detention:DETAINED]->(held)
MATCH (held)-[:SUBSET_OF]->(all:Group)
MATCH (:State {id: $state})-[restriction:RESTRICTED]->(held)
MATCH (verdict:Claim {property: 'characterisation'})-[:ATTRIBUTED_TO {hop: 2}]->(:Source {actorId: held.id})
RETURN held.id AS held, held.unnamed AS unnamed, all.id AS someOf, verdict.value AS verdict,
       verdict.modality AS modality, restriction.role AS cutOffFrom,
       COUNT { (:Claim {subjectId: held.id, property: 'size'}) } AS countsStated,
       [complaint.tieId, detention.tieId, restriction.tieId, verdict.id] AS evidence
