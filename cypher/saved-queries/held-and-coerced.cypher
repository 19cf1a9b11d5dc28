// Who held, kidnapped, barred or otherwise coerced whom, from when to when, and who says so?
// title: Detention and coercion, claim by claim
// group: detention and exchange
// shows: table
// $types: tie types = family coercion; what counts as coercion
// $actor: actor = none; who did it or to whom it was done; anyone where it is left open
// -> holder: who did it
// -> held: to whom
// -> tie: by what, with the role where there is one
// -> polarity: whether the claim asserts or denies
// -> modality: fact, assessment, allegation, …; a plan or demand is not told as done
// -> from: when it began, as told
// -> to: when it ended, as told
// -> seen: when it was so, where that alone is told
// -> ends: with which death or dissolution it ends, which is inferred
// -> source: the first sources of the claim
// -> ties: the tie
// -> claims: the claim
MATCH (t:Tie)
WHERE t.type IN $types AND ($actor IS NULL OR $actor IN [t.subjectId, t.objectId])
MATCH (c:Claim {tieId: t.id})
WHERE c.retractedAt IS NULL
MATCH (holder:Actor&Entity {id: t.subjectId})
MATCH (held:Actor&Entity {id: t.objectId})
RETURN holder.name AS holder, held.name AS held, t AS tie, c.polarity AS polarity, c.modality AS modality,
  c.validFrom AS from, c.validTo AS to, c.observedAt AS seen, $endings[t.id].says AS ends,
  COLLECT { MATCH (c)-[:ATTRIBUTED_TO {first: true}]->(s:Source) RETURN s.name AS name ORDER BY name } AS source,
  [t.id] AS ties, [c.id] AS claims
ORDER BY holder, held, t.type, t.id, c.fromMin, c.id
