// How many nodes and ties that a picture shows does each dataset hold that is ready, and of which kinds?
MATCH (d:Dataset {status: 'ready'})
CALL (d) {
  MATCH (n:Entity {dataset: d.id})
  WITH n.kind AS kind, CASE WHEN n:Actor THEN 'actor' WHEN n:Event THEN 'event' ELSE 'place' END AS class, count(*) AS total
  ORDER BY total DESC, kind
  RETURN collect({class: class, kind: kind, total: total}) AS kinds, sum(total) AS nodes
}
CALL (d) {
  MATCH (:Entity {dataset: d.id})-[r]->(:Entity)
  WHERE r.tieId IS NOT NULL AND r.derivedFrom IS NULL
  RETURN count(r) AS ties
}
RETURN d.id AS dataset, nodes, ties, kinds
ORDER BY dataset
