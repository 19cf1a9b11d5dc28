// Which ties held on this day, for sure or possibly, by what each claim says, whatever a death would end?
// title: The network as of a day
// group: time
// shows: table
// $day: date = last event; which day
// $types: tie types = all; only ties of these types
// $undated: yes/no = no; also what has no date at all
// -> tie: from whom, by what, to whom
// -> held: certain where a claim says so of that very day as more than a possibility, else possible
// -> from: since when, as told
// -> to: until when, as told
// -> sources: the first sources of these claims
// -> ties: the tie
// -> claims: the claims
WITH date($day) AS day
MATCH (c:Claim {polarity: 'asserts'})-[:ABOUT]->(t:Tie)
WHERE c.tieId IS NOT NULL AND c.retractedAt IS NULL AND NOT c.modality IN ['plan', 'demand', 'recommendation']
  AND (size($types) = 0 OR t.type IN $types)
MATCH (a:Entity {id: t.subjectId})
MATCH (b:Entity {id: t.objectId})
WITH day, t, a, b, c,
  [d IN [c.fromMin, c.fromMax, c.toMin, c.toMax] WHERE d IS NOT NULL] AS own, b:Event AS inEvent
WITH day, t, a, b, c, CASE WHEN size(own) = 0 AND inEvent THEN b ELSE c END AS dated
WITH day, t, a, b, c, dated.fromMin AS fromMin, dated.fromMax AS fromMax, dated.toMin AS toMin, dated.toMax AS toMax
WHERE coalesce(fromMin <= day, true) AND coalesce(toMax >= day, true)
  AND ($undated OR fromMin IS NOT NULL OR fromMax IS NOT NULL OR toMin IS NOT NULL OR toMax IS NOT NULL)
MATCH (c)-[:ATTRIBUTED_TO {first: true}]->(s:Source)
WITH t, a, b, c, s, c.modality <> 'possibility' AND coalesce(fromMax <= day AND day <= toMin, false) AS sure ORDER BY c.id, s.name
RETURN a.name + ' ' + t.type + ' ' + b.name AS tie, CASE WHEN any(x IN collect(sure) WHERE x) THEN 'certain' ELSE 'possible' END AS held,
  collect(DISTINCT c.validFrom) AS from, collect(DISTINCT c.validTo) AS to, collect(DISTINCT s.name) AS sources,
  [t.id] AS ties, collect(DISTINCT c.id) AS claims
ORDER BY tie, ties
