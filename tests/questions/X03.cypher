// Who asserts and who denies that these two are partners, and does the network show that they disagree?
// $one, $other
MATCH (tie:Tie {type: 'ALLIED_WITH'}) WHERE $one IN [tie.subjectId, tie.objectId] AND $other IN [tie.subjectId, tie.objectId]
MATCH (claim:Claim {tieId: tie.id})-[hop:ATTRIBUTED_TO]->(source:Source)
WHERE NOT EXISTS { (claim)-[higher:ATTRIBUTED_TO]->() WHERE higher.hop > hop.hop }
WITH tie, claim, source ORDER BY source.id
RETURN claim.polarity AS polarity, collect(DISTINCT source.id) AS by, collect(DISTINCT claim.modality) AS modality,
       tie.status AS status, collect(claim.id) AS evidence
ORDER BY polarity
