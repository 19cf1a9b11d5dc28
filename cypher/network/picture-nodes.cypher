// These nodes, a row each: for pictures too large for one list.
// $ids: the nodes, $limit: the most rows
MATCH (n:Entity)
WHERE n.id IN $ids
RETURN n.id AS id, n.dataset AS dataset, n.kind AS kind, n.name AS name, n.unnamed AS unnamed, n.note AS note, n.image AS image, n.lat AS lat, n.lon AS lon, n.disputed AS disputed,
  n.date AS date, n.fromMin AS fromMin, n.fromMax AS fromMax, n.toMin AS toMin, n.toMax AS toMax,
  CASE WHEN n:Actor THEN 'actor' WHEN n:Event THEN 'event' ELSE 'place' END AS class,
  COUNT { (n)-[x]-() WHERE x.tieId IS NOT NULL AND x.derivedFrom IS NULL } AS ties
LIMIT $limit
