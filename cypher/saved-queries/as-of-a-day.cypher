// Which ties held on this day, for sure or possibly, by what each claim says, and which had a death or dissolution ended?
// title: The network as of a day
// group: time
// shows: table
// $day: date = last event; which day
// $types: tie types = all; only ties of these types
// $undated: yes/no = no; also what has no date at all
// -> tie: from whom, by what, to whom
// -> held: certain where a claim says so of that very day as more than a possibility, else possible; no longer, where it had ended by a death or dissolution
// -> ends: with which death or dissolution it ends, which is inferred
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
WITH day, t, a, b, c, s, c.modality <> 'possibility' AND coalesce(fromMax <= day AND day <= toMin, false) AS sure ORDER BY c.id, s.name
WITH t, a, b, day, any(x IN collect(sure) WHERE x) AS sure, collect(DISTINCT c.validFrom) AS from,
  collect(DISTINCT c.validTo) AS to, collect(DISTINCT s.name) AS sources, collect(DISTINCT c.id) AS claims
RETURN t AS tie,
  CASE WHEN date($endings[t.id].latest) < day THEN 'no longer' WHEN sure THEN 'certain' ELSE 'possible' END AS held,
  $endings[t.id].says AS ends, from, to, sources, [t.id] AS ties, claims
ORDER BY a.name, t.type, b.name, t.id
