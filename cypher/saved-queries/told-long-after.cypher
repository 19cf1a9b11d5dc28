// What was said years after it had been so?
// title: Told long after
// group: time
// shows: table
// $years: number = 10; how many years after, at least
// -> years: years from when it may last have been so to when it was first said
// -> says: the claim in our words
// -> held: when it was so, as told
// -> ends: with which death or dissolution it ends, which is inferred
// -> said: when it was said, as told
// -> source: the first sources of the claim
// -> ties: the tie
// -> claims: the claim
MATCH (c:Claim {polarity: 'asserts'})
WHERE c.tieId IS NOT NULL AND c.retractedAt IS NULL AND c.toMax IS NOT NULL AND c.saidMin IS NOT NULL
WITH c, duration.between(c.toMax, c.saidMin).years AS years
WHERE years >= $years
RETURN years, c.paraphrase AS says, coalesce(c.validFrom, c.observedAt, c.validTo) AS held, $endings[c.tieId].says AS ends, c.saidOn AS said,
  COLLECT { MATCH (c)-[:ATTRIBUTED_TO {first: true}]->(s:Source) RETURN s.name AS name ORDER BY name } AS source,
  [c.tieId] AS ties, [c.id] AS claims
ORDER BY years DESC, c.id
