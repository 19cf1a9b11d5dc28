// To whom and to which events is this actor tied, by what, and who says so first?
// title: Everything an actor is tied to
// group: who is tied to whom
// shows: table
// $actor: actor = most tied; whose ties
// $types: tie types = all; only ties of these types
// -> other: who or what is at the other end
// -> tie: from whom, by what, to whom
// -> sources: the first sources that assert it
// -> denied: the first sources that deny it
// -> ties: the tie
MATCH (a:Actor&Entity {id: $actor})-[r]-(other:Actor|Event)
WHERE r.tieId IS NOT NULL AND r.derivedFrom IS NULL AND (size($types) = 0 OR type(r) IN $types)
RETURN other.name AS other, r AS tie,
  COLLECT {
    MATCH (c:Claim {tieId: r.tieId, polarity: 'asserts'})-[:ATTRIBUTED_TO {first: true}]->(s:Source)
    WHERE c.retractedAt IS NULL AND NOT c.modality IN ['plan', 'demand', 'recommendation']
    RETURN DISTINCT s.name AS name ORDER BY name
  } AS sources,
  COLLECT {
    MATCH (c:Claim {tieId: r.tieId, polarity: 'denies'})-[:ATTRIBUTED_TO {first: true}]->(s:Source)
    WHERE c.retractedAt IS NULL
    RETURN DISTINCT s.name AS name ORDER BY name
  } AS denied,
  [r.tieId] AS ties
ORDER BY type(r), other, r.tieId
