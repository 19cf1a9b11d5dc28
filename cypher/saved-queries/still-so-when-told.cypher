// What was told as going on, and when was that said?
// title: Told as still going on
// group: time
// shows: table
// $types: tie types = all; only ties of these types
// -> tie: from whom, by what, to whom
// -> since: since when, as told
// -> modality: fact, assessment, allegation, …; what is only possible is sure at no time
// -> said: when it was said: after that it is only possible that it went on
// -> ends: with which death or dissolution it ends, which is inferred
// -> source: the first sources of the claim
// -> ties: the tie
// -> claims: the claim
MATCH (c:Claim {polarity: 'asserts', validTo: '..'})-[:ABOUT]->(t:Tie)
WHERE c.tieId IS NOT NULL AND c.retractedAt IS NULL AND NOT c.modality IN ['plan', 'demand', 'recommendation']
  AND (size($types) = 0 OR t.type IN $types)
MATCH (a:Entity {id: t.subjectId})
MATCH (b:Entity {id: t.objectId})
RETURN t AS tie, c.validFrom AS since, c.modality AS modality, c.saidOn AS said, $endings[t.id].says AS ends,
  COLLECT { MATCH (c)-[:ATTRIBUTED_TO {first: true}]->(s:Source) RETURN s.name AS name ORDER BY name } AS source,
  [t.id] AS ties, [c.id] AS claims
ORDER BY since, a.name, t.type, b.name, c.id
