// Who stands between others that are not tied to one another?
// title: Brokers
// group: brokers and paths
// shows: table
// $types: tie types = all; only ties of these types; where it is left open, those that count in paths
// $most: number = 10; how many
// -> broker: who
// -> tied to: to how many others
// -> pairs: how many pairs of these are not tied to one another
// -> share: the share of pairs that are not
MATCH (a:Actor)-[r]-(b:Actor)
WHERE r.tieId IS NOT NULL AND CASE WHEN size($types) = 0 THEN r.inPaths ELSE type(r) IN $types END
WITH a, collect(DISTINCT b) AS near
WHERE size(near) > 1
CALL (near) {
  UNWIND near AS x
  UNWIND near AS y
  WITH x, y WHERE x.id < y.id
  RETURN count(*) AS pairs,
    sum(CASE WHEN EXISTS {
      MATCH (x)-[q]-(y) WHERE q.tieId IS NOT NULL AND CASE WHEN size($types) = 0 THEN q.inPaths ELSE type(q) IN $types END
    } THEN 0 ELSE 1 END) AS open
}
RETURN a.name AS broker, size(near) AS `tied to`, open AS pairs, round(100.0 * open / pairs) / 100 AS share
ORDER BY pairs DESC, broker, a.id LIMIT $most
