// What should be done, by whom or about whom, according to whom, and is any of it told as done?
MATCH (advice:Claim {property: 'recommendation'})
MATCH (advised:Actor {id: advice.subjectId})
MATCH (advice)-[:ATTRIBUTED_TO]->(adviser:Source)
WITH advised, advice, adviser ORDER BY advice.value
RETURN advised.id AS advised, collect(advice.value) AS advice, collect(DISTINCT advice.modality) AS modality,
       collect(DISTINCT adviser.id) AS by, collect(advice.id) AS evidence
ORDER BY advised
