// Who is tied to most others, by how many types of tie, and told by how many first sources?
// title: Most tied
// group: brokers and paths
// shows: table
// $types: tie types = all; only ties of these types; where it is left open, those that count in paths
// $most: number = 10; how many
// -> actor: who
// -> others: how many others it is tied to
// -> out: ties in which it is the subject
// -> in: ties in which it is the object
// -> types: how many types of tie
// -> sources: how many first sources tell of these ties
MATCH (a:Actor)-[r]-(b:Actor)
WHERE r.tieId IS NOT NULL AND CASE WHEN size($types) = 0 THEN r.inPaths ELSE type(r) IN $types END
WITH a, count(DISTINCT b) AS others, collect(DISTINCT r) AS ties
WITH a, others, ties, [r IN ties WHERE r.derivedFrom IS NULL | r.tieId] AS own, [r IN ties | coalesce(r.restsOn, [])] AS lists
CALL (own, lists) {
  CALL (own, lists) {
    UNWIND own AS id
    MATCH (c:Claim {tieId: id, polarity: 'asserts'})
    RETURN c
    UNION
    UNWIND lists AS list
    UNWIND list AS id
    MATCH (c:Claim {id: id, polarity: 'asserts'})
    RETURN c
  }
  MATCH (c)-[:ATTRIBUTED_TO {first: true}]->(s:Source)
  WHERE c.retractedAt IS NULL
  RETURN count(DISTINCT s) AS sources
}
UNWIND ties AS r
RETURN a.name AS actor, others, count(CASE WHEN startNode(r) = a THEN 1 END) AS out,
  count(CASE WHEN endNode(r) = a THEN 1 END) AS in, count(DISTINCT type(r)) AS types, sources
ORDER BY others DESC, actor LIMIT $most
