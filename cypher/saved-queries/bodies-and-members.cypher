// Who belongs to which organisation, body or group, in which role, and who says so first?
// title: Bodies and their members
// group: council and leadership
// shows: table
// $actor: actor = none; the body; all of them where it is left open
// $types: tie types = MEMBER_OF; the types of tie from a member to the body
// -> body: the body
// -> member: who belongs to it
// -> tie: how, with the role where there is one
// -> sources: the first sources that assert it
// -> denied: the first sources that deny it
// -> ties: the tie
// -> claims: the claims about it
MATCH (t:Tie)
WHERE t.type IN $types AND ($actor IS NULL OR t.objectId = $actor)
MATCH (c:Claim {tieId: t.id})-[:ATTRIBUTED_TO {first: true}]->(s:Source)
WHERE c.retractedAt IS NULL AND NOT c.modality IN ['plan', 'demand', 'recommendation']
MATCH (member:Actor&Entity {id: t.subjectId})
MATCH (body:Actor&Entity {id: t.objectId})
WITH t, member, body, c, s ORDER BY s.name, c.id
RETURN body.name AS body, member.name AS member, t AS tie,
  collect(DISTINCT CASE c.polarity WHEN 'asserts' THEN s.name END) AS sources,
  collect(DISTINCT CASE c.polarity WHEN 'denies' THEN s.name END) AS denied,
  [t.id] AS ties, collect(DISTINCT c.id) AS claims
ORDER BY body, member, ties
