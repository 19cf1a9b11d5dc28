// What a node is tied to: true totals for each kind of tie, and those of its ties that fit a filter and come first in an order.
// $id: the node, $types and $kinds: tie types and kinds at the other end, or null for all,
// $direction: in, out or both, $limit: how many ties to show,
// $order: connected (who has most ties), evidence (most independent origins) or latest (what began last, or was seen last where nobody tells a beginning; undated ones last)
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)-[r]-(m:Entity)
  WHERE r.tieId IS NOT NULL AND r.derivedFrom IS NULL
  WITH type(r) AS type, CASE WHEN startNode(r) = n THEN 'out' ELSE 'in' END AS direction,
       r.role AS role, m.kind AS kind, count(*) AS total
  ORDER BY total DESC, type, direction, role, kind
  RETURN collect({type: type, direction: direction, role: role, kind: kind, total: total}) AS counts
}
CALL (n) {
  WITH n
  WHERE $limit > 0
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
  RETURN collect({
    node: m {.id, .dataset, .kind, .name, .unnamed, .note, .image, .lat, .lon, .disputed, .date, .fromMin, .fromMax, .toMin, .toMax, .ties,
      class: CASE WHEN m:Actor THEN 'actor' WHEN m:Event THEN 'event' ELSE 'place' END},
    tie: {
      id: r.tieId, dataset: r.dataset, type: type(r), subjectId: startNode(r).id, objectId: endNode(r).id,
      role: r.role, side: r.side, status: r.status, modality: r.modality, inferred: r.inferred,
      claims: r.claims, sources: r.sources, origins: r.origins,
      fromMin: r.fromMin, fromMax: r.fromMax, toMin: r.toMin, toMax: r.toMax, spellTimes: r.spellTimes}}) AS neighbours
}
RETURN n {.id, .dataset, .kind, .name, .unnamed, .note, .image, .lat, .lon, .disputed, .date, .fromMin, .fromMax, .toMin, .toMax, .ties,
    class: CASE WHEN n:Actor THEN 'actor' WHEN n:Event THEN 'event' ELSE 'place' END} AS node,
  EXISTS { (:Dataset {id: n.dataset, status: 'loading'}) } AS loading,
  head(COLLECT { MATCH (d:Dataset {id: n.dataset}) RETURN d.vocabulary }) AS vocabulary,
  counts, neighbours
