// All ties that may have held in a range of days by a claim of their own, each with the claims about it as in lens-ties,
// unless one of them settles it: an assertion, more than a possibility, that gives both a beginning and an end.
// $from and $to: the first and the last day
MATCH (d:Dataset {status: 'ready'})
MATCH (t:Tie {dataset: d.id})<-[:ABOUT]-(c:Claim)
WHERE c.tieId IS NOT NULL AND c.retractedAt IS NULL
WITH t, c, c.polarity = 'asserts' AND NOT c.modality IN ['plan', 'demand', 'recommendation']
    AND coalesce(c.fromMin <= date($to), true) AND coalesce(date($from) <= c.toMax, true) AS possible
WITH t, collect(c) AS claims, max(possible) AS possible, max(possible AND c.modality <> 'possibility'
    AND c.fromMin IS NOT NULL AND c.toMax IS NOT NULL) AS settled
WHERE possible
RETURN t.id AS id, t.dataset AS dataset, t.type AS type, t.subjectId AS subjectId, t.objectId AS objectId,
  t.role AS role, t.side AS side, settled,
  CASE WHEN settled THEN [] ELSE [c IN claims | c.id + ' ' + c.polarity + ' ' + c.modality + ' ' + c.basis
    + ' ' + coalesce(toString(c.fromMin), '-') + ' ' + coalesce(toString(c.fromMax), '-')
    + ' ' + coalesce(toString(c.toMin), '-') + ' ' + coalesce(toString(c.toMax), '-')
    + ' ' + coalesce(toString(c.saidMin), '-') + ' ' + coalesce(toString(c.saidMax), '-')
    + ' ' + toString(date(c.recordedAt)) + ' ' + coalesce(toString(date(c.retractedAt)), '-')
    + reduce(chain = '', hop IN [(c)-[a:ATTRIBUTED_TO]->(s:Source) | toString(a.hop) + CASE WHEN a.independent THEN '+' ELSE '' END + ' ' + s.id] | chain + ' ' + hop)] END AS claims
