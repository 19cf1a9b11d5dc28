// How long was each of them held, at the least and at the most, when all that is told is taken together?
// title: How long each was held
// group: detention and exchange
// shows: table
// $types: tie types = DETAINED; the types of tie that are a time of being held
// -> held: who was held
// -> holder: by whom
// -> earliest: the first day that any claim allows
// -> sure from: the first day on which it is sure; empty where no day is
// -> sure to: the last one
// -> latest: the last day that any claim allows
// -> days: how many days are sure
// -> ties: the tie
// -> claims: the dated claims about it
MATCH (t:Tie)
WHERE t.type IN $types AND t.projected
MATCH (c:Claim {tieId: t.id, polarity: 'asserts'})
WHERE c.retractedAt IS NULL AND (c.fromMin IS NOT NULL OR c.fromMax IS NOT NULL OR c.toMin IS NOT NULL OR c.toMax IS NOT NULL)
WITH t, c ORDER BY c.id
WITH t, collect(c.id) AS claims, min(c.fromMin) AS earliest, min(c.fromMax) AS sureFrom,
  max(c.toMin) AS sureTo, max(c.toMax) AS latest
MATCH (holder:Actor&Entity {id: t.subjectId})
MATCH (held:Actor&Entity {id: t.objectId})
WITH t, holder, held, claims, earliest, latest, sureFrom, sureTo, coalesce(sureFrom <= sureTo, false) AS sure
RETURN held.name AS held, holder.name AS holder, earliest, CASE WHEN sure THEN sureFrom END AS `sure from`,
  CASE WHEN sure THEN sureTo END AS `sure to`, latest,
  CASE WHEN sure THEN duration.inDays(sureFrom, sureTo).days + 1 ELSE 0 END AS days, [t.id] AS ties, claims
ORDER BY days DESC, held, t.id
