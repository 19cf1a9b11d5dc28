// Who came free in an exchange, by whom were they held, and which first sources say so of each?
// title: The sides of an exchange
// group: detention and exchange
// shows: table
// $event: event = none; the exchange; all of them where it is left open
// $role: text = released; the role of those who come free
// -> event: the event
// -> date: when it was
// -> held by: the side that held them and let them go; it is not theirs
// -> came free: who, by the same sources
// -> sources: the first sources that tell of each of them; others have a row of their own
// -> ties: their participations
MATCH (a:Actor)-[p:PARTICIPATED_IN {role: $role}]->(e:Event)
WHERE p.side IS NOT NULL AND ($event IS NULL OR e.id = $event)
MATCH (side:Entity {id: p.side})
MATCH (c:Claim {tieId: p.tieId, polarity: 'asserts'})-[:ATTRIBUTED_TO {first: true}]->(s:Source)
WHERE c.retractedAt IS NULL AND NOT c.modality IN ['plan', 'demand', 'recommendation']
WITH DISTINCT e, side, a, p.tieId AS tie, s ORDER BY a.name, tie
WITH e, side, s, collect(DISTINCT a.name) AS free, collect(DISTINCT tie) AS ties ORDER BY s.name
WITH e, side, free, ties, collect(s.name) AS sources
RETURN e.name AS event, e.date AS date, side.name AS `held by`, free AS `came free`, sources, ties
ORDER BY date, event, `held by`, sources
