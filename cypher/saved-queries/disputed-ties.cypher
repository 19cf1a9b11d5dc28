// Which ties does one source assert and another deny, who are they, and how sure is each?
// title: Ties that are both asserted and denied
// group: sources and disputes
// shows: table
// -> tie: from whom, by what, to whom
// -> asserted by: the first sources that say so, with the modality
// -> denied by: the first sources that say that it is not so, with the modality
// -> overlap: whether both may be meant of the same time
// -> ties: the tie
// -> claims: the claims on both sides
MATCH (no:Claim {polarity: 'denies'})-[:ABOUT]->(t:Tie)
WHERE no.tieId IS NOT NULL AND no.retractedAt IS NULL
MATCH (yes:Claim {tieId: t.id, polarity: 'asserts'})
WHERE yes.retractedAt IS NULL
MATCH (a:Entity {id: t.subjectId})
MATCH (b:Entity {id: t.objectId})
MATCH (no)-[:ATTRIBUTED_TO {first: true}]->(denier:Source)
MATCH (yes)-[:ATTRIBUTED_TO {first: true}]->(asserter:Source)
WITH t, a, b, yes, no, denier, asserter,
  coalesce(yes.fromMin <= no.toMax, true) AND coalesce(no.fromMin <= yes.toMax, true) AS overlap
ORDER BY yes.id, no.id, asserter.name, denier.name
RETURN a.name + ' ' + t.type + ' ' + b.name AS tie,
  collect(DISTINCT asserter.name + ' (' + yes.modality + ')') AS `asserted by`,
  collect(DISTINCT denier.name + ' (' + no.modality + ')') AS `denied by`, any(x IN collect(overlap) WHERE x) AS overlap,
  [t.id] AS ties, collect(DISTINCT yes.id) + collect(DISTINCT no.id) AS claims
ORDER BY tie, ties
