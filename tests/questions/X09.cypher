// Which accounts of this exchange does somebody call incomplete, who does so, and how?
// $exchange
MATCH (remark:Claim {subjectId: $exchange, property: 'characterisation'})-[response:RESPONDS_TO]->(account:Claim)
MATCH (remark)-[:ATTRIBUTED_TO]->(critic:Source)
MATCH (account)-[hop:ATTRIBUTED_TO]->(told:Source)
WHERE NOT EXISTS { (account)-[higher:ATTRIBUTED_TO]->() WHERE higher.hop > hop.hop }
WITH remark, response, critic, told, account ORDER BY told.id
RETURN critic.id AS critic, remark.value AS remark, remark.modality AS modality, response.stance AS stance,
       collect(DISTINCT told.id) AS accountOf, collect(DISTINCT remark.id) AS evidence
