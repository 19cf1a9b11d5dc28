// What is told of this actor, in the order of time?
// title: An actor’s timeline
// group: time
// shows: table
// $actor: actor = most tied; whose
// -> from: when it began, as told
// -> to: when it ended, as told
// -> seen: when it was so, where that alone is told; the date of the event, where the claim has none
// -> basis: whether the source states the date or it is inferred
// -> ends: with which death or dissolution it ends, which is inferred
// -> tie: from whom, by what, to whom
// -> modality: fact, assessment, allegation, …; a plan or demand is not told as done
// -> says: the claim in our words
// -> source: the first sources of the claim
// -> ties: the tie
// -> claims: the claim
MATCH (t:Tie)
WHERE $actor IN [t.subjectId, t.objectId]
MATCH (c:Claim {tieId: t.id, polarity: 'asserts'})
WHERE c.retractedAt IS NULL
MATCH (a:Entity {id: t.subjectId})
MATCH (b:Entity {id: t.objectId})
WITH t, a, b, c, head(COLLECT {
    UNWIND [c.fromMin, c.fromMax, c.toMin, c.toMax] AS d
    WITH d WHERE d IS NOT NULL
    RETURN d ORDER BY d LIMIT 1
  }) AS own
WITH t, a, b, c, coalesce(own, CASE WHEN b:Event THEN b.fromMin END) AS day,
  CASE WHEN own IS NULL AND b:Event THEN b.date ELSE c.observedAt END AS seen
WHERE day IS NOT NULL
RETURN c.validFrom AS from, c.validTo AS to, seen, c.validBasis AS basis, $endings[t.id].says AS ends, t AS tie, c.modality AS modality, c.paraphrase AS says,
  COLLECT { MATCH (c)-[:ATTRIBUTED_TO {first: true}]->(s:Source) RETURN s.name AS name ORDER BY name } AS source,
  [t.id] AS ties, [c.id] AS claims
ORDER BY day, c.id
