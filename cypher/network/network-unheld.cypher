// Ties that no picture of the network shows: those that all who speak of them deny, or only propose.
// $datasets: of these, null: of all that are ready, $kinds: of nodes at both ends, null: of all, $limit: the most rows
MATCH (d:Dataset {status: 'ready'})
WHERE $datasets IS NULL OR d.id IN $datasets
MATCH (t:Tie {dataset: d.id})
WHERE t.status IN ['denied', 'proposed'] AND t.retractedAt IS NULL
  AND ($kinds IS NULL OR (
    EXISTS { MATCH (a:Entity {id: t.subjectId}) WHERE a.kind IN $kinds } AND
    EXISTS { MATCH (b:Entity {id: t.objectId}) WHERE b.kind IN $kinds }))
RETURN t {.id, .dataset, .type, .subjectId, .objectId, .role, .side, .status, .modality, .inferred, .claims, .sources, .origins,
  .fromMin, .fromMax, .toMin, .toMax, .spellTimes} AS tie
LIMIT $limit
