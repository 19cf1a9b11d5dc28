// A tie between two nodes, whether projected, denied or only proposed, and which claims are about it, asserting before denying.
// $id: the tie, $limit: the most claims that one answer carries
MATCH (t:Tie {id: $id})
WHERE t.retractedAt IS NULL
MATCH (s:Entity {id: t.subjectId})
MATCH (o:Entity {id: t.objectId})
CALL (t) {
  MATCH (c:Claim)-[:ABOUT]->(t)
  WHERE c.retractedAt IS NULL
  WITH c ORDER BY c.polarity, c.tieId IS NULL, c.saidMin, c.id LIMIT $limit
  RETURN collect(c.id) AS claimIds
}
RETURN t {.id, .dataset, .type, .subjectId, .objectId, .role, .side, .status, .modality, .inferred, .claims, .sources, .origins,
    .fromMin, .fromMax, .toMin, .toMax} AS tie,
  s {.id, .dataset, .kind, .name, .unnamed, .note, .disputed, .date, .fromMin, .fromMax, .toMin, .toMax,
    class: CASE WHEN s:Actor THEN 'actor' WHEN s:Event THEN 'event' ELSE 'place' END,
    ties: COUNT { (s)-[x]-() WHERE x.tieId IS NOT NULL AND x.derivedFrom IS NULL }} AS subject,
  o {.id, .dataset, .kind, .name, .unnamed, .note, .disputed, .date, .fromMin, .fromMax, .toMin, .toMax,
    class: CASE WHEN o:Actor THEN 'actor' WHEN o:Event THEN 'event' ELSE 'place' END,
    ties: COUNT { (o)-[x]-() WHERE x.tieId IS NOT NULL AND x.derivedFrom IS NULL }} AS object,
  EXISTS { (:Dataset {id: t.dataset, status: 'loading'}) } AS loading,
  head(COLLECT { MATCH (d:Dataset {id: t.dataset}) RETURN d.vocabulary }) AS vocabulary,
  claimIds
