// Who came free on each side of an exchange, and which first sources say so?
// title: The sides of an exchange
// group: detention and exchange
// shows: table
// $event: event = none; the exchange; all of them where it is left open
// $role: text = released; the role of those who come free
// -> event: the event
// -> date: when it was
// -> side: by whom they were held
// -> actors: who
// -> sources: the first sources that tell of any of them
// -> ties: their participations
MATCH (a:Actor)-[p:PARTICIPATED_IN {role: $role}]->(e:Event)
WHERE p.side IS NOT NULL AND ($event IS NULL OR e.id = $event)
MATCH (side:Entity {id: p.side})
MATCH (c:Claim {tieId: p.tieId, polarity: 'asserts'})-[:ATTRIBUTED_TO {first: true}]->(s:Source)
WHERE c.retractedAt IS NULL AND NOT c.modality IN ['plan', 'demand', 'recommendation']
WITH e, side, a, p, s ORDER BY a.name, p.tieId, s.name
RETURN e.name AS event, e.date AS date, side.name AS side, collect(DISTINCT a.name) AS actors,
  collect(DISTINCT s.name) AS sources, collect(DISTINCT p.tieId) AS ties
ORDER BY date, event, side
