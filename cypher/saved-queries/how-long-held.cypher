// How long was each of them held, at the least and at the most, as far as all that is told can be one time?
// title: How long each was held
// group: detention and exchange
// shows: table
// $types: tie types = DETAINED; the types of tie that are a time of being held
// -> held: who was held
// -> holder: by whom
// -> earliest: the first day that any claim allows
// -> sure from: the first day on which it is sure; empty where no day is, and where the claims tell of times that cannot meet
// -> sure to: the last one
// -> latest: the last day that any claim allows
// -> days: how many days are sure; empty where that is not known
// -> ties: the tie
// -> claims: the dated claims about it
MATCH (t:Tie)
WHERE t.type IN $types AND t.projected
MATCH (c:Claim {tieId: t.id, polarity: 'asserts'})
WHERE c.retractedAt IS NULL AND NOT c.modality IN ['plan', 'demand', 'recommendation']
  AND (c.fromMin IS NOT NULL OR c.fromMax IS NOT NULL OR c.toMin IS NOT NULL OR c.toMax IS NOT NULL)
WITH t, c ORDER BY c.id
WITH t, collect(c.id) AS claims, min(c.fromMin) AS earliest, max(c.toMax) AS latest,
  min(CASE c.modality WHEN 'possibility' THEN null ELSE c.fromMax END) AS sureFrom,
  max(CASE c.modality WHEN 'possibility' THEN null ELSE c.toMin END) AS sureTo,
  coalesce(max(c.fromMin) > min(c.toMax), false) AS apart
MATCH (holder:Actor&Entity {id: t.subjectId})
MATCH (held:Actor&Entity {id: t.objectId})
WITH t, holder, held, claims, earliest, latest, sureFrom, sureTo, NOT apart AND coalesce(sureFrom <= sureTo, false) AS sure
RETURN held.name AS held, holder.name AS holder, earliest, CASE WHEN sure THEN sureFrom END AS `sure from`,
  CASE WHEN sure THEN sureTo END AS `sure to`, latest,
  CASE WHEN sure THEN duration.inDays(sureFrom, sureTo).days + 1 END AS days, [t.id] AS ties, claims
ORDER BY coalesce(days, 0) DESC, held, t.id
