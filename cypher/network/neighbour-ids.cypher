// Who stands at the other ends of a node's ties that fit a filter, an id for each tie, in an order.
// $id: the node, $types and $kinds: tie types and kinds at the other end, or null for all,
// $direction: in, out or both, $limit: how many ties,
// $order: connected (who has most ties), evidence (most independent origins) or latest (what began last, or was seen last where nobody tells a beginning; undated ones last)
MATCH (n:Entity {id: $id})
RETURN EXISTS { (:Dataset {id: n.dataset, status: 'loading'}) } AS loading,
  head(COLLECT { MATCH (d:Dataset {id: n.dataset}) RETURN d.vocabulary }) AS vocabulary,
  COLLECT {
    MATCH (n)-[r]-(m:Entity)
    WHERE r.tieId IS NOT NULL AND r.derivedFrom IS NULL
      AND ($types IS NULL OR type(r) IN $types)
      AND ($kinds IS NULL OR m.kind IN $kinds)
      AND ($direction = 'both' OR ($direction = 'out') = (startNode(r) = n))
    WITH r, m,
      CASE $order WHEN 'evidence' THEN r.origins ELSE 0 END AS origins,
      CASE $order WHEN 'evidence' THEN r.claims ELSE 0 END AS claims,
      CASE $order WHEN 'latest' THEN coalesce(r.fromMin, r.toMin, date('-9999')) ELSE null END AS began
    ORDER BY origins DESC, claims DESC, began DESC, m.ties DESC, m.name, r.tieId
    LIMIT $limit
    RETURN m.id
  } AS ids
