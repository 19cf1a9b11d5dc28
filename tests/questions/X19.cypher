// What is said of the evidence for this backing, and which claims does that qualify, of whom?
// $backer, $backed
MATCH (remark:Claim {property: 'evidence'})-[:ABOUT]->(tie:Tie {type: 'BACKED', subjectId: $backer, objectId: $backed})
MATCH (remark)-[response:RESPONDS_TO]->(claim:Claim)
MATCH (claim)-[:ATTRIBUTED_TO {hop: 2}]->(accuser:Source)
WITH remark, response, accuser, tie ORDER BY accuser.id
RETURN remark.value AS evidenceIs, remark.polarity AS polarity, remark.modality AS modality, remark.hedge AS hedge,
       collect(DISTINCT response.stance) AS stance, collect(DISTINCT accuser.id) AS to,
       [remark.id] AS evidence
ORDER BY evidenceIs
