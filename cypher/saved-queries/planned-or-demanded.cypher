// What is told as planned, demanded, recommended or possible, and is it shown on other grounds all the same?
// title: Planned, demanded or possible
// group: data quality
// shows: table
// -> modality: how it is told
// -> tie: from whom, by what, to whom
// -> shown: whether the tie stands in the network on other grounds
// -> hedge: the hedging words
// -> says: the claim in our words
// -> source: the first sources of the claim
// -> ties: the tie
// -> claims: the claim
MATCH (c:Claim)-[:ABOUT]->(t:Tie)
WHERE c.tieId IS NOT NULL AND c.retractedAt IS NULL AND c.modality IN ['plan', 'demand', 'recommendation', 'possibility']
MATCH (a:Entity {id: t.subjectId})
MATCH (b:Entity {id: t.objectId})
RETURN c.modality AS modality, t AS tie, t.projected AS shown, c.hedge AS hedge, c.paraphrase AS says,
  COLLECT { MATCH (c)-[:ATTRIBUTED_TO {first: true}]->(s:Source) RETURN s.name AS name ORDER BY name } AS source,
  [t.id] AS ties, [c.id] AS claims
ORDER BY modality, a.name, t.type, b.name, c.id
