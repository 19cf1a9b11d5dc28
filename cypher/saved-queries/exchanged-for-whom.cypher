// Who was given for whom, by what follows from the roles of events within the account of one source?
// title: Who was exchanged for whom
// group: detention and exchange
// shows: table
// $types: tie types = EXCHANGED_FOR; the types of derived tie
// -> first: one
// -> type: the tie type
// -> second: the other
// -> event: the event from whose roles it follows
// -> sources: the first sources of its participations
// -> ties: the derived tie
// -> claims: the claims of its participations
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.derivedFrom IS NOT NULL AND type(r) IN $types
UNWIND r.derivedFrom AS part
MATCH (t:Tie {id: part})
MATCH (e:Event&Entity {id: t.objectId})
MATCH (c:Claim {tieId: part, polarity: 'asserts'})-[:ATTRIBUTED_TO {first: true}]->(s:Source)
WHERE c.retractedAt IS NULL
WITH a, r, b, e, c, s ORDER BY s.name, c.id
RETURN a.name AS first, type(r) AS type, b.name AS second, e.name AS event, collect(DISTINCT s.name) AS sources,
  [r.tieId] AS ties, collect(DISTINCT c.id) AS claims
ORDER BY event, first, second, ties
