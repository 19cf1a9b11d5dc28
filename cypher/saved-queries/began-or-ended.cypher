// What happened, began or ended between two days, as told or by a death or dissolution, even where the day is not known exactly?
// title: What happened, began or ended between two days
// group: time
// shows: table
// $from: date = first event; from this day
// $to: date = last event; to this day
// $types: tie types = all; only ties of these types
// -> change: happened, began or ended; a claim with one date for both tells of a happening
// -> when: as told, or with which death or dissolution it ended, which is inferred
// -> sure: whether by this it must have been between the two days
// -> disputed: whether accounts of the tie contradict each other
// -> tie: from whom, by what, to whom
// -> ties: the tie
// -> claims: the claim, or those that tell of the death or dissolution
WITH date($from) AS from, date($to) AS to
CALL () {
  MATCH (c:Claim {polarity: 'asserts'})-[:ABOUT]->(t:Tie)
  WHERE c.tieId IS NOT NULL AND c.retractedAt IS NULL AND NOT c.modality IN ['plan', 'demand', 'recommendation']
  WITH c, t, CASE
    WHEN c.fromMin = c.toMin AND c.fromMax = c.toMax THEN [
      {what: 'happened', told: coalesce(c.validFrom, c.observedAt, c.validTo), earliest: c.fromMin, latest: c.toMax}]
    ELSE [
      {what: 'began', told: coalesce(c.validFrom, c.observedAt), earliest: c.fromMin, latest: c.fromMax},
      {what: 'ended', told: coalesce(c.validTo, c.observedAt), earliest: c.toMin, latest: c.toMax}]
    END AS changes
  UNWIND changes AS at
  RETURN t, at, c.modality <> 'possibility' AS firm, [c.id] AS claims
  UNION ALL
  UNWIND keys($endings) AS id
  MATCH (t:Tie {id: id})
  MATCH (e:Event&Entity {id: $endings[id].event})
  WITH t, $endings[id] AS ending, coalesce(e.fromMin, date($endings[id].latest)) AS earliest
  RETURN t, {what: 'ended', told: ending.says, earliest: earliest, latest: date(ending.latest)} AS at, true AS firm,
    ending.claims AS claims
}
WITH from, to, t, at, firm, claims
WHERE (size($types) = 0 OR t.type IN $types) AND at.earliest <= to AND at.latest >= from
MATCH (a:Entity {id: t.subjectId})
MATCH (b:Entity {id: t.objectId})
WHERE NOT a:Event AND NOT b:Event
RETURN at.what AS change, at.told AS when, at.earliest >= from AND at.latest <= to AND firm AS sure,
  t.status = 'disputed' AS disputed, t AS tie, [t.id] AS ties, claims
ORDER BY at.earliest, at.latest, change, a.name, t.type, b.name, claims
