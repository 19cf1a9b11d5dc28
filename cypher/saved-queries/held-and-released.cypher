// Who was held by someone until coming free in an event in which that holder was the side?
// title: From detention to release
// group: detention and exchange
// shows: table
// $types: tie types = family coercion; the types of tie that are being held
// $role: text = released; the role of those who come free
// -> person: who
// -> holder: by whom held, and released
// -> held as: the ties that may have begun before it and may have lasted until it
// -> event: in which they came free
// -> date: when
// -> ties: the ties of being held, and the release
MATCH (a:Actor)-[p:PARTICIPATED_IN {role: $role}]->(e:Event)
MATCH (holder:Actor&Entity {id: p.side})-[r]->(a)
WHERE type(r) IN $types AND r.derivedFrom IS NULL AND EXISTS {
  MATCH (c:Claim {tieId: r.tieId, polarity: 'asserts'})
  WHERE c.retractedAt IS NULL AND NOT c.modality IN ['plan', 'demand', 'recommendation']
    AND NOT coalesce(c.fromMin >= e.fromMin, false) AND NOT coalesce(c.toMax < e.fromMin, false)
}
WITH a, holder, e, p, r ORDER BY r.tieId
RETURN a.name AS person, holder.name AS holder, collect(DISTINCT r) AS `held as`, e.name AS event, e.date AS date,
  collect(DISTINCT r.tieId) + collect(DISTINCT p.tieId) AS ties
ORDER BY date, event, person, ties
