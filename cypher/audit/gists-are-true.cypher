// What lenses read of a claim in one text, and on the edge to its tie, is what its properties and its chain say.
// $dataset: whose claims
CALL () {
  MATCH (c:Claim {dataset: $dataset})
  WITH c, COLLECT {
    MATCH (c)-[a:ATTRIBUTED_TO]->(s:Source)
    RETURN {first: a.first, hop: a.hop, id: s.id, alone: coalesce(a.independent, false)} ORDER BY s.id
  } AS hops
  WITH c, hops, reduce(last = 0, h IN hops | CASE WHEN h.hop > last THEN h.hop ELSE last END) AS last
  OPTIONAL MATCH (c)-[r:ABOUT]->(:Tie)
  WITH c, hops, last, [h IN hops WHERE h.hop = last] AS first, r,
    c.retractedAt IS NULL AND c.tieId IS NOT NULL AND c.polarity = 'asserts'
      AND NOT c.modality IN ['plan', 'demand', 'recommendation'] AS holds
  WITH c, CASE
    WHEN c.gist IS NULL OR c.gist <> c.id + ' ' + c.polarity + ' ' + c.modality + ' ' + c.basis + coalesce('/' + c.sideBasis, '')
      + ' ' + coalesce(toString(c.fromMin), '-') + ' ' + coalesce(toString(c.fromMax), '-')
      + ' ' + coalesce(toString(c.toMin), '-') + ' ' + coalesce(toString(c.toMax), '-')
      + ' ' + coalesce(toString(c.saidMin), '-') + ' ' + coalesce(toString(c.saidMax), '-')
      + ' ' + size(first) + CASE WHEN size(first) > 1 AND NOT all(h IN first WHERE h.alone) THEN '+' ELSE '' END
      + reduce(ids = '', h IN first | ids + ' ' + h.id)
      + reduce(ids = '', h IN [h IN hops WHERE NOT h.id IN [f IN first | f.id]] |
          CASE WHEN (ids + ' ') CONTAINS (' ' + h.id + ' ') THEN ids ELSE ids + ' ' + h.id END)
      THEN 'its gist'
    WHEN any(h IN hops WHERE coalesce(h.first, false) <> (h.hop = last)) THEN 'who is its first source'
    WHEN holds AND r IS NOT NULL AND coalesce(r.firm <> (c.modality <> 'possibility'), true) THEN 'how firmly its tie is held by it'
    WHEN NOT holds AND r.firm IS NOT NULL THEN 'how firmly its tie is held by it'
    WHEN coalesce(r.firm IS NOT NULL AND coalesce(c.fromMin, c.fromMax, c.toMin, c.toMax) IS NOT NULL, false)
      <> (r.mayFrom IS NOT NULL) THEN 'whether its tie is held on days'
    WHEN r.mayFrom IS NOT NULL AND [r.mayFrom, r.sureFrom, r.sureTo, r.mayTo] <> [
      coalesce(c.fromMin.year * 10000 + c.fromMin.month * 100 + c.fromMin.day, 0),
      coalesce(c.fromMax.year * 10000 + c.fromMax.month * 100 + c.fromMax.day, 99999999),
      coalesce(c.toMin.year * 10000 + c.toMin.month * 100 + c.toMin.day, 0),
      coalesce(c.toMax.year * 10000 + c.toMax.month * 100 + c.toMax.day, 99999999)] THEN 'on which days its tie is held'
    END AS wrong
  WHERE wrong IS NOT NULL
  RETURN c.id AS id, wrong + ' does not agree with the rest of it' AS detail
  UNION ALL
  MATCH (t:Tie {dataset: $dataset})
  WHERE t.gist IS NULL OR t.gist <> t.id + ' ' + t.dataset + ' ' + t.type + ' ' + t.subjectId + ' ' + t.objectId
    + ' ' + coalesce(t.role, '-') + ' ' + coalesce(t.side, '-')
  RETURN t.id AS id, 'its gist does not agree with the rest of it' AS detail
}
RETURN id, detail
LIMIT 100
