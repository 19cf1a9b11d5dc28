// What did this exchange and this country bring the organisation, and where is it likely to grow strong again?
// $organization, $exchange, $author
MATCH (claim:Claim)-[:ATTRIBUTED_TO {hop: 1}]->(:Source {id: $author})
WHERE claim.modality = 'assessment'
  AND (claim.subjectId = $organization AND claim.property IN ['benefit', 'prospect']
       OR claim.subjectId = $exchange AND claim.property = 'effect')
  AND COUNT { (claim)-[:ATTRIBUTED_TO]->() } = 1
RETURN claim.property AS property, claim.polarity AS polarity, claim.value AS value, claim.hedge AS hedge,
       [claim.id] AS evidence
ORDER BY property, value
