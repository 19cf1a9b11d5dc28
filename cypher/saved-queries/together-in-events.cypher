// Which actors took part in the same events, and in how many?
// title: Who took part together
// group: who is tied to whom
// shows: table
// $actor: actor = none; one of the two; anyone where it is left open
// $most: number = 20; how many pairs
// -> first: one of the two
// -> second: the other
// -> events: the events in which both took part
// -> ties: their participations
MATCH (a:Actor)-[p:PARTICIPATED_IN]->(e:Event)<-[q:PARTICIPATED_IN]-(b:Actor)
WHERE CASE WHEN $actor IS NULL THEN a.id < b.id ELSE a.id = $actor AND b <> a END
WITH a, b, e, p, q ORDER BY e.fromMin, e.name, p.tieId, q.tieId
WITH a, b, collect(DISTINCT e.name) AS events, collect(DISTINCT p.tieId) + collect(DISTINCT q.tieId) AS ties
RETURN a.name AS first, b.name AS second, events, ties
ORDER BY size(events) DESC, first, second, a.id, b.id LIMIT $most
