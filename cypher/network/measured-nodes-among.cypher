// Some nodes for measuring, as in measured-nodes.
// $ids: the nodes, $limit: the most that one answer carries
MATCH (n:Entity)
WHERE n.id IN $ids
WITH n
ORDER BY n.id
WITH collect(n) AS found
UNWIND found[..$limit] AS n
RETURN n.id AS id, n.name AS name, n.kind AS kind, n.dataset AS dataset,
  CASE WHEN n:Actor THEN 'actor' WHEN n:Event THEN 'event' ELSE 'place' END AS class, size(found) AS total
