// All ties that by a claim of their own may have held in a range of days.
// A claim settles it that gives both a beginning and an end and is more than a possibility; of the other ties all claims
// are answered, as in lens-ties but without who says so.
// $from and $to: the first and the last day
MATCH (d:Dataset {status: 'ready'})
WITH collect(d.id) AS ready, date($from) AS from, date($to) AS to
MATCH (c:Claim)
WHERE c.tieId IS NOT NULL AND c.polarity = 'asserts' AND c.retractedAt IS NULL AND c.dataset IN ready
  AND (c.fromMin IS NULL OR c.fromMin <= to) AND (c.toMax IS NULL OR from <= c.toMax)
  AND NOT c.modality IN ['plan', 'demand', 'recommendation']
WITH c.tieId AS id, max(c.modality <> 'possibility' AND c.fromMin IS NOT NULL AND c.toMax IS NOT NULL) AS settled
MATCH (t:Tie {id: id})
CALL (t, settled) {
  WITH t, settled
  WHERE NOT settled
  MATCH (t)<-[:ABOUT]-(c:Claim)
  WHERE c.tieId IS NOT NULL AND c.retractedAt IS NULL
  RETURN collect(c.id + ' ' + c.polarity + ' ' + c.modality + ' ' + c.basis
    + ' ' + coalesce(toString(c.fromMin), '-') + ' ' + coalesce(toString(c.fromMax), '-')
    + ' ' + coalesce(toString(c.toMin), '-') + ' ' + coalesce(toString(c.toMax), '-')
    + ' ' + coalesce(toString(c.saidMin), '-') + ' ' + coalesce(toString(c.saidMax), '-')
    + ' ' + toString(date(c.recordedAt)) + ' ' + coalesce(toString(date(c.retractedAt)), '-')) AS claims
}
RETURN t.id AS id, t.dataset AS dataset, t.type AS type, t.subjectId AS subjectId, t.objectId AS objectId,
  t.role AS role, t.side AS side, settled, claims
