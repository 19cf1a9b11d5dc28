// What was told as going on, and until which day is that known for sure?
// title: Told as still going on
// group: time
// shows: table
// $types: tie types = all; only ties of these types
// -> tie: from whom, by what, to whom
// -> since: since when, as told
// -> sure to: the last day on which it is sure, the day when it was said at the latest; empty of what is only possible
// -> said: when it was said
// -> source: the first sources of the claim
// -> ties: the tie
// -> claims: the claim
MATCH (c:Claim {polarity: 'asserts', validTo: '..'})-[:ABOUT]->(t:Tie)
WHERE c.tieId IS NOT NULL AND c.retractedAt IS NULL AND NOT c.modality IN ['plan', 'demand', 'recommendation']
  AND (size($types) = 0 OR t.type IN $types)
MATCH (a:Entity {id: t.subjectId})
MATCH (b:Entity {id: t.objectId})
RETURN a.name + ' ' + t.type + ' ' + b.name AS tie, c.validFrom AS since, CASE c.modality WHEN 'possibility' THEN null ELSE c.toMin END AS `sure to`, c.saidOn AS said,
  COLLECT { MATCH (c)-[:ATTRIBUTED_TO {first: true}]->(s:Source) RETURN s.name AS name ORDER BY name } AS source,
  [t.id] AS ties, [c.id] AS claims
ORDER BY since, tie, c.id
