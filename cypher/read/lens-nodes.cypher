// Names to read these nodes by.
// $ids: the nodes
MATCH (n:Entity)
WHERE n.id IN $ids
RETURN n.id AS id, n.name AS name, n.kind AS kind, coalesce(n.unnamed, false) AS unnamed,
  CASE WHEN n:Actor THEN 'actor' WHEN n:Event THEN 'event' ELSE 'place' END AS class
