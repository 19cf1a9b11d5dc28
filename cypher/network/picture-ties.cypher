// All ties among these nodes that a picture shows, a row each: not the derived ones, since the event stands for them.
// $ids: the nodes, $limit: the most rows
MATCH (a:Entity)
WHERE a.id IN $ids
MATCH (a)-[r]->(b:Entity)
WHERE b.id IN $ids AND r.tieId IS NOT NULL AND r.derivedFrom IS NULL
RETURN r.tieId AS id, r.dataset AS dataset, type(r) AS type, a.id AS subjectId, b.id AS objectId, r.role AS role, r.side AS side,
  r.status AS status, r.modality AS modality, r.inferred AS inferred, r.claims AS claims, r.sources AS sources, r.origins AS origins,
  r.fromMin AS fromMin, r.fromMax AS fromMax, r.toMin AS toMin, r.toMax AS toMax,
  r.spellTimes AS spellTimes
LIMIT $limit
