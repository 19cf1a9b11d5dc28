// Of those whom this state released in this exchange, how many were of which nationality, as each account tells it?
// $exchange, $state
MATCH (claim:Claim)-[:ABOUT]->(part:Tie {objectId: $exchange, role: 'released', side: $state})
MATCH (claim)-[hop:ATTRIBUTED_TO]->(source:Source)
WHERE NOT EXISTS { (claim)-[higher:ATTRIBUTED_TO]->() WHERE higher.hop > hop.hop }
WITH claim, part, source ORDER BY source.id
WITH claim, part, collect(source) AS account
MATCH (person:Person {id: part.subjectId})
OPTIONAL MATCH (nationality:Claim {subjectId: person.id, property: 'nationality'})
WHERE all(source IN account WHERE EXISTS { (nationality)-[:ATTRIBUTED_TO]->(source) })
WITH account, person, claim, nationality ORDER BY person.id
WITH account, coalesce(nationality.value, 'not stated') AS nationality, collect(DISTINCT person.id) AS people,
     collect(claim.id) + collect(nationality.id) AS evidence
RETURN [source IN account | source.id] AS account, nationality, size(people) AS count, people, evidence
ORDER BY account[0], nationality
