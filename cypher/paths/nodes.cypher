// These nodes, as a path names them.
// $ids: the nodes
MATCH (n:Entity)
WHERE n.id IN $ids
RETURN n {.id, .dataset, .kind, .name, .unnamed, .note, .image, .lat, .lon, .disputed, .date, .fromMin, .fromMax, .toMin, .toMax, .ties,
  class: CASE WHEN n:Actor THEN 'actor' WHEN n:Event THEN 'event' ELSE 'place' END} AS node
