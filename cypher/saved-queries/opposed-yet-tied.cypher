// Who took opposite sides in an event and yet belongs together by another tie?
// title: Opposed in an event, tied elsewhere
// group: allegiance and splits
// shows: table
// $for: text = supported; the role on the one side
// $against: text = opposed; the role on the other
// $types: tie types = bonds hierarchy, cooperation; what makes two belong together who have it with the same third; to leave it or to refuse it does not
// -> one: who was on the one side
// -> other: who was on the other
// -> event: in which event
// -> both: to whom or to what both are tied by the same type of tie
// -> bonds: these two ties
// -> ties: these ties and their participations
MATCH (a:Actor)-[p:PARTICIPATED_IN {role: $for}]->(e:Event)<-[q:PARTICIPATED_IN {role: $against}]-(b:Actor)
MATCH (a)-[r]->(common:Actor)<-[s]-(b)
WHERE type(r) = type(s) AND type(r) IN $types AND r.tieId IS NOT NULL AND r.derivedFrom IS NULL
RETURN a.name AS one, b.name AS other, e.name AS event, common.name AS both, [r, s] AS bonds,
  [r.tieId, s.tieId, p.tieId, q.tieId] AS ties
ORDER BY event, one, other, type(r), both, ties
