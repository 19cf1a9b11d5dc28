// Our ids, names, classes and kinds of the nodes that ties of an answer are read by.
// $keys: Neo4j’s ids, $ids: ids of ours
CALL () {
  UNWIND $keys AS key
  MATCH (n)
  WHERE elementId(n) = key
  RETURN key, n
  UNION ALL
  MATCH (n:Entity)
  WHERE n.id IN $ids
  RETURN n.id AS key, n
}
RETURN key, n.id AS id, n.name AS name, n.kind AS kind,
  CASE WHEN n:Actor THEN 'actor' WHEN n:Event THEN 'event' WHEN n:Place THEN 'place' END AS class
