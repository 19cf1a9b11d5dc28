// Which office, rank or role is told of whom, and for which time exactly?
// title: Offices and ranks, and when each is told of
// group: council and leadership
// shows: table
// $types: tie types = family hierarchy; the types of tie that may carry a role
// -> person: who
// -> tie: the office, rank or role, and under whom or in what
// -> modality: fact, assessment, allegation, …; a plan or demand is not told as done
// -> from: when it began, as told
// -> to: when it ended, as told
// -> seen: when it was so, where that alone is told
// -> ends: with which death or dissolution it ends, which is inferred
// -> source: the first sources of the claim
// -> ties: the tie
// -> claims: the claim
MATCH (t:Tie)
WHERE t.type IN $types AND t.role IS NOT NULL
MATCH (c:Claim {tieId: t.id, polarity: 'asserts'})
WHERE c.retractedAt IS NULL
MATCH (who:Actor&Entity {id: t.subjectId})
MATCH (of:Actor&Entity {id: t.objectId})
RETURN who.name AS person, t AS tie, c.modality AS modality, c.validFrom AS from, c.validTo AS to, c.observedAt AS seen, $endings[t.id].says AS ends,
  COLLECT { MATCH (c)-[:ATTRIBUTED_TO {first: true}]->(s:Source) RETURN s.name AS name ORDER BY name } AS source,
  [t.id] AS ties, [c.id] AS claims
ORDER BY person, t.role, c.fromMin, c.id
