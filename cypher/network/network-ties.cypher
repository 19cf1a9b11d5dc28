// All ties of the network that a picture shows, or of some datasets and kinds, a row each.
// $datasets: of these, null: of all that are ready, $kinds: of nodes at both ends, null: of all, $limit: the most rows
MATCH (d:Dataset {status: 'ready'})
WHERE $datasets IS NULL OR d.id IN $datasets
MATCH (a:Entity {dataset: d.id})-[r]->(b:Entity)
WHERE r.tieId IS NOT NULL AND r.derivedFrom IS NULL
  AND ($datasets IS NULL OR b.dataset IN $datasets)
  AND ($kinds IS NULL OR (a.kind IN $kinds AND b.kind IN $kinds))
RETURN r.tieId AS id, r.dataset AS dataset, type(r) AS type, a.id AS subjectId, b.id AS objectId, r.role AS role, r.side AS side,
  r.status AS status, r.modality AS modality, r.inferred AS inferred, r.claims AS claims, r.sources AS sources, r.origins AS origins,
  r.fromMin AS fromMin, r.fromMax AS fromMax, r.toMin AS toMin, r.toMax AS toMax,
  r.spellTimes AS spellTimes
LIMIT $limit
