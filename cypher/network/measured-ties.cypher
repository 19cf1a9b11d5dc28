// All ties of the network for measuring, derived ones among them, and how many there are.
// $limit: the most that one answer carries
MATCH (d:Dataset {status: 'ready'})
WITH collect(d.id) AS ready
CALL (ready) {
  MATCH (n:Entity)-[r]->(:Entity)
  WHERE n.dataset IN ready AND r.tieId IS NOT NULL
  RETURN count(r) AS total
}
MATCH (n:Entity)-[r]->(m:Entity)
WHERE n.dataset IN ready AND r.tieId IS NOT NULL
RETURN r.tieId AS id, n.id AS subjectId, m.id AS objectId, type(r) AS type, r.inPaths AS inPaths, r.derivedFrom AS derivedFrom, total
LIMIT $limit
