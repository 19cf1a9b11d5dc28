// How long was each of them held at the least, as far as all that is told can be one time?
// title: How long each was held
// group: detention and exchange
// shows: table
// $types: tie types = DETAINED; the types of tie that are a time of being held
// -> held: who was held
// -> holder: by whom
// -> tie: by what, with the role where there is one
// -> from: since when, as told
// -> to: until when, as told
// -> seen: when it was so, where that alone is told
// -> ends: with which death or dissolution it ends, which is inferred
// -> days: how many days are sure; empty where that is not known, and where the claims tell of times that cannot meet
// -> ties: the tie
// -> claims: the dated claims about it
MATCH (t:Tie)
WHERE t.type IN $types AND t.projected
MATCH (c:Claim {tieId: t.id, polarity: 'asserts'})
WHERE c.retractedAt IS NULL AND NOT c.modality IN ['plan', 'demand', 'recommendation']
  AND (c.fromMin IS NOT NULL OR c.fromMax IS NOT NULL OR c.toMin IS NOT NULL OR c.toMax IS NOT NULL)
WITH t, c ORDER BY c.id
WITH t, collect(c.id) AS claims, collect(DISTINCT c.validFrom) AS from, collect(DISTINCT c.validTo) AS to, collect(DISTINCT c.observedAt) AS seen,
  min(CASE c.modality WHEN 'possibility' THEN null ELSE c.fromMax END) AS sureFrom,
  max(CASE c.modality WHEN 'possibility' THEN null ELSE c.toMin END) AS sureTo,
  coalesce(max(c.fromMin) > min(c.toMax), false) AS apart
MATCH (holder:Actor&Entity {id: t.subjectId})
MATCH (held:Actor&Entity {id: t.objectId})
RETURN held.name AS held, holder.name AS holder, t AS tie, from, to, seen, $endings[t.id].says AS ends,
  CASE WHEN NOT apart AND coalesce(sureFrom <= sureTo, false) THEN duration.inDays(sureFrom, sureTo).days + 1 END AS days,
  [t.id] AS ties, claims
ORDER BY coalesce(days, 0) DESC, held, t.id
