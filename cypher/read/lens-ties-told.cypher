// The ties that some sources tell of at any hop, each with their claims about it, as in lens-ties.
// $sources: who tells, $retracted: also claims that left the files, and ties of which nothing else is left
MATCH (d:Dataset {status: 'ready'})
WITH collect(d.id) AS ready
MATCH (teller:Source)
WHERE teller.id IN $sources
MATCH (teller)<-[:ATTRIBUTED_TO]-(told:Claim)
WHERE told.dataset IN ready AND told.tieId IS NOT NULL AND ($retracted OR told.retractedAt IS NULL)
WITH DISTINCT told AS c
MATCH (c)-[:ABOUT]->(t:Tie)
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
