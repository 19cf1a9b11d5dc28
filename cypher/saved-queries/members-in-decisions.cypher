// How did those who may have been members of a body at the time act in events in which they took part?
// title: What the members of a body did in decisions
// group: council and leadership
// shows: table
// $types: tie types = MEMBER_OF; the types of tie from a member to the body
// $kind: text = Decision; the kind of event
// $actor: actor = none; the body; all of them where it is left open
// -> body: the body
// -> membership: the member
// -> part: the part in the event, with the role
// -> body took part: the part of the body itself, where it has one
// -> ends: with which death or dissolution the membership ends, which is inferred
// -> ties: the parts of the body and of the member, and the membership
MATCH (body:Actor)<-[m]-(member:Actor)-[p:PARTICIPATED_IN]->(e:Event {kind: $kind})
WHERE type(m) IN $types AND ($actor IS NULL OR body.id = $actor)
  AND EXISTS {
    MATCH (c:Claim {tieId: m.tieId, polarity: 'asserts'})
    WHERE c.retractedAt IS NULL AND NOT c.modality IN ['plan', 'demand', 'recommendation'] AND coalesce(c.fromMin <= e.toMax, true) AND coalesce(e.fromMin <= c.toMax, true)
  }
WITH body, member, e, m, p, COLLECT { MATCH (body)-[own:PARTICIPATED_IN]->(e) RETURN own ORDER BY own.tieId } AS parts
RETURN body.name AS body, m AS membership, p AS part, parts AS `body took part`, $endings[m.tieId].says AS ends,
  [own IN parts | own.tieId] + [m.tieId, p.tieId] AS ties
ORDER BY body, e.name, p.role, member.name, p.tieId
