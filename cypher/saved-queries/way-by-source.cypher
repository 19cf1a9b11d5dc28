// Can one get from one actor to another by ties that one source tells alone, and how?
// title: A way that one source alone tells
// group: brokers and paths
// shows: graph
// $actor: actor = most tied; from whom
// $other: actor = second most tied; to whom
// $source: source = most telling; who tells all of it first
// -> way: the way, of three steps at most
// -> steps: how many steps
// -> ties: its ties
CALL () {
  MATCH (:Source {id: $source})<-[:ATTRIBUTED_TO {first: true}]-(c:Claim {polarity: 'asserts'})
  WHERE c.tieId IS NOT NULL AND c.retractedAt IS NULL AND NOT c.modality IN ['plan', 'demand', 'recommendation']
  RETURN collect(DISTINCT c.tieId) AS told
}
MATCH way = (a:Actor&Entity {id: $actor})-[*1..3]-(b:Actor&Entity {id: $other})
WHERE none(n IN nodes(way) WHERE n:Place) AND none(n IN nodes(way)[1..-1] WHERE n = a OR n = b)
  AND all(r IN relationships(way) WHERE r.inPaths AND all(id IN coalesce(r.derivedFrom, [r.tieId]) WHERE id IN told))
WITH way, length(way) AS steps, [r IN relationships(way) | r.tieId] AS ties
RETURN way, steps, ties
ORDER BY steps, ties LIMIT 25
