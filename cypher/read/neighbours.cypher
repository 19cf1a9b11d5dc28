// What a node is tied to: true totals for each kind of tie, and the best connected neighbours that fit a filter.
// $id: the node, $types and $kinds: tie types and kinds at the other end, or null for all,
// $direction: in, out or both, $limit: how many ties to show
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
  MATCH (n)-[r]-(m:Entity)
  WHERE r.tieId IS NOT NULL AND r.derivedFrom IS NULL
    AND ($types IS NULL OR type(r) IN $types)
    AND ($kinds IS NULL OR m.kind IN $kinds)
    AND ($direction = 'both' OR ($direction = 'out') = (startNode(r) = n))
  WITH r, m, COUNT { (m)-[x]-() WHERE x.tieId IS NOT NULL AND x.derivedFrom IS NULL } AS ties
  ORDER BY ties DESC, m.name, r.tieId
  WITH collect({r: r, m: m, ties: ties}) AS fitting
  RETURN fitting[..$limit] AS shown, size(fitting) AS total
}
CALL (shown) {
  UNWIND shown AS fit
  WITH fit.r AS r, fit.m AS m, fit.ties AS ties
  RETURN collect({
    node: m {.id, .dataset, .kind, .name, .unnamed, .note, .disputed, .date, .fromMin, .fromMax, .toMin, .toMax,
      class: CASE WHEN m:Actor THEN 'actor' WHEN m:Event THEN 'event' ELSE 'place' END,
      ties: ties},
    tie: {
      id: r.tieId, dataset: r.dataset, type: type(r), subjectId: startNode(r).id, objectId: endNode(r).id,
      role: r.role, side: r.side, status: r.status, modality: r.modality, inferred: r.inferred,
      claims: r.claims, sources: r.sources, origins: r.origins,
      fromMin: r.fromMin, fromMax: r.fromMax, toMin: r.toMin, toMax: r.toMax}}) AS neighbours
}
RETURN n {.id, .dataset, .kind, .name, .unnamed, .note, .disputed, .date, .fromMin, .fromMax, .toMin, .toMax,
    class: CASE WHEN n:Actor THEN 'actor' WHEN n:Event THEN 'event' ELSE 'place' END,
    ties: COUNT { (n)-[x]-() WHERE x.tieId IS NOT NULL AND x.derivedFrom IS NULL }} AS node,
  EXISTS { (:Dataset {id: n.dataset, status: 'loading'}) } AS loading,
  counts, neighbours, total
