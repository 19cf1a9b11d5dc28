// Names to read these nodes by.
// $ids: the nodes
MATCH (n:Entity)
WHERE n.id IN $ids
RETURN collect([n.id, n.name, CASE WHEN n:Actor THEN 'actor' WHEN n:Event THEN 'event' ELSE 'place' END, n.kind,
  coalesce(n.unnamed, false)]) AS nodes
