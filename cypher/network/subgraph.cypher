// These nodes, and the ties among them that a picture shows: not the derived ones, since the event stands for them.
// $ids: the nodes, $denied: also ties that everyone who speaks of them denies, $limit: the most ties that one answer carries
MATCH (n:Entity)
WHERE n.id IN $ids
WITH n ORDER BY n.id
WITH collect(n) AS found
CALL (found) {
  UNWIND found AS n
  MATCH (n)-[r]->(m:Entity)
  WHERE m.id IN $ids AND r.tieId IS NOT NULL AND r.derivedFrom IS NULL
  WITH r ORDER BY r.origins DESC, r.tieId
  WITH collect(r) AS among
  RETURN size(among) AS projected, [r IN among[..$limit] | {
    id: r.tieId, dataset: r.dataset, type: type(r), subjectId: startNode(r).id, objectId: endNode(r).id,
    role: r.role, side: r.side, status: r.status, modality: r.modality, inferred: r.inferred,
    claims: r.claims, sources: r.sources, origins: r.origins,
    fromMin: r.fromMin, fromMax: r.fromMax, toMin: r.toMin, toMax: r.toMax, spellTimes: r.spellTimes}] AS ties
}
CALL () {
  MATCH (t:Tie)
  WHERE $denied AND t.subjectId IN $ids AND t.objectId IN $ids AND t.status = 'denied' AND t.retractedAt IS NULL
  WITH t ORDER BY t.id
  WITH collect(t) AS among
  RETURN size(among) AS refused, [t IN among[..$limit] | t {.id, .dataset, .type, .subjectId, .objectId, .role, .side, .status, .modality, .inferred, .claims, .sources, .origins,
    .fromMin, .fromMax, .toMin, .toMax, .spellTimes}] AS denied
}
RETURN [n IN found | n {.id, .dataset, .kind, .name, .unnamed, .note, .image, .lat, .lon, .disputed, .date, .fromMin, .fromMax, .toMin, .toMax,
    class: CASE WHEN n:Actor THEN 'actor' WHEN n:Event THEN 'event' ELSE 'place' END,
    ties: n.ties}] AS nodes,
  ties, denied, projected + refused AS total
