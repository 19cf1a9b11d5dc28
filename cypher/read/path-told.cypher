// These ties, each with the claims about it, as in lens-ties.
// $ids: the ties, $retracted: also claims that left the files
UNWIND $ids AS id
MATCH (t:Tie {id: id})<-[:ABOUT]-(c:Claim)
WHERE c.tieId IS NOT NULL AND ($retracted OR c.retractedAt IS NULL)
WITH t, collect(c.id + ' ' + c.polarity + ' ' + c.modality + ' ' + c.basis
    + ' ' + coalesce(toString(c.fromMin), '-') + ' ' + coalesce(toString(c.fromMax), '-')
    + ' ' + coalesce(toString(c.toMin), '-') + ' ' + coalesce(toString(c.toMax), '-')
    + ' ' + coalesce(toString(c.saidMin), '-') + ' ' + coalesce(toString(c.saidMax), '-')
    + ' ' + toString(date(c.recordedAt)) + ' ' + coalesce(toString(date(c.retractedAt)), '-')
    + reduce(chain = '', hop IN COLLECT {
        MATCH (c)-[a:ATTRIBUTED_TO]->(s:Source)
        RETURN toString(a.hop) + CASE WHEN a.independent THEN '+' ELSE '' END + ' ' + s.id
      } | chain + ' ' + hop)) AS claims
RETURN t.id AS id, t.dataset AS dataset, t.type AS type, t.subjectId AS subjectId, t.objectId AS objectId,
  t.role AS role, t.side AS side, claims
