// The nodes of the network in the order of their ids, and how many there are.
// $limit: the most that one answer carries
MATCH (d:Dataset {status: 'ready'})
WITH collect(d.id) AS ready
CALL (ready) {
  MATCH (n:Entity)
  WHERE n.dataset IN ready
  RETURN count(n) AS total
}
MATCH (n:Entity)
WHERE n.id >= '' AND n.dataset IN ready
WITH n, total
ORDER BY n.id
LIMIT $limit
RETURN n.id AS id, n.name AS name, n.kind AS kind, n.dataset AS dataset,
  CASE WHEN n:Actor THEN 'actor' WHEN n:Event THEN 'event' ELSE 'place' END AS class, total
