// What happened, began or ended between two days, as told, even where the day is not known exactly?
// title: What happened, began or ended between two days
// group: time
// shows: table
// $from: date = first event; from this day
// $to: date = last event; to this day
// $types: tie types = all; only ties of these types
// -> change: happened, began or ended; a claim with one date for both tells of a happening
// -> earliest: the first day that is possible
// -> latest: the last day that is possible
// -> sure: whether by this claim it must have been between the two days
// -> disputed: whether accounts of the tie contradict each other
// -> tie: from whom, by what, to whom
// -> ties: the tie
// -> claims: the claim
WITH date($from) AS from, date($to) AS to
MATCH (c:Claim {polarity: 'asserts'})-[:ABOUT]->(t:Tie)
WHERE c.tieId IS NOT NULL AND c.retractedAt IS NULL AND NOT c.modality IN ['plan', 'demand', 'recommendation']
  AND (size($types) = 0 OR t.type IN $types)
WITH from, to, c, t, CASE
  WHEN c.fromMin = c.toMin AND c.fromMax = c.toMax THEN [{what: 'happened', earliest: c.fromMin, latest: c.toMax}]
  ELSE [{what: 'began', earliest: c.fromMin, latest: c.fromMax}, {what: 'ended', earliest: c.toMin, latest: c.toMax}]
  END AS changes
UNWIND changes AS at
WITH from, to, c, t, at
WHERE at.earliest <= to AND at.latest >= from
MATCH (a:Entity {id: t.subjectId})
MATCH (b:Entity {id: t.objectId})
WHERE NOT a:Event AND NOT b:Event
RETURN at.what AS change, at.earliest AS earliest, at.latest AS latest,
  at.earliest >= from AND at.latest <= to AND c.modality <> 'possibility' AS sure, t.status = 'disputed' AS disputed,
  a.name + ' ' + t.type + ' ' + b.name AS tie, [t.id] AS ties, [c.id] AS claims
ORDER BY earliest, latest, change, tie, c.id
