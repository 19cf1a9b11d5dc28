// What are the shortest ways between two actors, without going through places, and by which ties?
// title: The shortest ways between two
// group: brokers and paths
// shows: graph
// $actor: actor = most tied; from whom
// $other: actor = apart from most tied; to whom
// $types: tie types = all; only ties of these types; where it is left open, those that count in paths
// -> way: the way
// -> steps: how many steps
// -> ties: its ties
MATCH (a:Actor&Entity {id: $actor})
MATCH (b:Actor&Entity {id: $other})
MATCH way = allShortestPaths((a)-[*..6]-(b))
WHERE none(n IN nodes(way) WHERE n:Place)
  AND all(r IN relationships(way) WHERE CASE WHEN size($types) = 0 THEN r.inPaths ELSE type(r) IN $types END)
RETURN way, length(way) AS steps, [r IN relationships(way) | r.tieId] AS ties
ORDER BY ties
