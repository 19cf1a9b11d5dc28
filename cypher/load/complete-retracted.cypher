// What lenses read of claims and ties that left the files before it was stored with them.
// $dataset: whose claims
CALL () {
  MATCH (c:Claim {dataset: $dataset})
  WHERE c.retractedAt IS NOT NULL AND c.gist IS NULL
  WITH c, COLLECT {
    MATCH (c)-[a:ATTRIBUTED_TO]->(s:Source)
    RETURN {edge: a, hop: a.hop, id: s.id, alone: coalesce(a.independent, false)} ORDER BY s.id
  } AS hops
  WITH c, hops, reduce(last = 0, h IN hops | CASE WHEN h.hop > last THEN h.hop ELSE last END) AS last
  WITH c, hops, last, [h IN hops WHERE h.hop = last] AS first
  FOREACH (h IN hops |
    FOREACH (a IN [h.edge] | SET a.first = h.hop = last))
  SET c.gist = c.id + ' ' + c.polarity + ' ' + c.modality + ' ' + c.basis
    + ' ' + coalesce(toString(c.fromMin), '-') + ' ' + coalesce(toString(c.fromMax), '-')
    + ' ' + coalesce(toString(c.toMin), '-') + ' ' + coalesce(toString(c.toMax), '-')
    + ' ' + coalesce(toString(c.saidMin), '-') + ' ' + coalesce(toString(c.saidMax), '-')
    + ' ' + size(first) + CASE WHEN size(first) > 1 AND NOT all(h IN first WHERE h.alone) THEN '+' ELSE '' END
    + reduce(ids = '', h IN first | ids + ' ' + h.id)
    + reduce(ids = '', h IN [h IN hops WHERE NOT h.id IN [f IN first | f.id]] |
        CASE WHEN (ids + ' ') CONTAINS (' ' + h.id + ' ') THEN ids ELSE ids + ' ' + h.id END)
}
CALL () {
  MATCH (t:Tie {dataset: $dataset})
  WHERE t.gist IS NULL
  SET t.gist = t.id + ' ' + t.dataset + ' ' + t.type + ' ' + t.subjectId + ' ' + t.objectId
    + ' ' + coalesce(t.role, '-') + ' ' + coalesce(t.side, '-')
}
