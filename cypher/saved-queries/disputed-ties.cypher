// Which ties does one source assert and another deny or reject, who are they, and how sure is each?
// title: Ties that are asserted, and denied or rejected
// group: sources and disputes
// shows: table
// -> tie: from whom, by what, to whom
// -> asserted by: the first sources that say so, with the modality
// -> denied by: the first sources that say that it is not so, with the modality
// -> rejected by: the first sources of claims that reject it in so many words, or cannot be so beside it; denials may be among them
// -> overlap: whether an assertion and a denial may be meant of the same time; a rejection has no time of its own
// -> ties: the tie
// -> claims: the claims on both sides
CALL () {
  MATCH (no:Claim {polarity: 'denies'})-[:ABOUT]->(t:Tie)
  WHERE no.tieId IS NOT NULL
  MATCH (yes:Claim {tieId: t.id, polarity: 'asserts'})
  RETURN t, yes, no, true AS denies
  UNION
  MATCH (no:Claim)-[a:RESPONDS_TO]-(yes:Claim {polarity: 'asserts'})-[:ABOUT]->(t:Tie)
  WHERE (a.stance = 'incompatible-with' OR a.stance = 'rejects' AND endNode(a) = yes) AND yes.tieId IS NOT NULL
  RETURN t, yes, no, false AS denies
}
WITH t, yes, no, denies
WHERE yes.retractedAt IS NULL AND no.retractedAt IS NULL
  AND none(c IN [yes, no] WHERE c.modality IN ['plan', 'demand', 'recommendation'])
MATCH (a:Entity {id: t.subjectId})
MATCH (b:Entity {id: t.objectId})
MATCH (no)-[:ATTRIBUTED_TO {first: true}]->(other:Source)
MATCH (yes)-[:ATTRIBUTED_TO {first: true}]->(asserter:Source)
WITH t, a, b, yes, no, denies, asserter.name + ' (' + yes.modality + ')' AS one, other.name + ' (' + no.modality + ')' AS two,
  denies AND coalesce(yes.fromMin <= no.toMax, true) AND coalesce(no.fromMin <= yes.toMax, true) AS overlap
ORDER BY yes.id, no.id, one, two
WITH t, a, b, collect(DISTINCT one) AS `asserted by`, collect(DISTINCT CASE WHEN denies THEN two END) AS `denied by`,
  collect(DISTINCT CASE WHEN NOT denies THEN two END) AS `rejected by`, any(x IN collect(overlap) WHERE x) AS overlap,
  collect(DISTINCT yes.id) + collect(DISTINCT no.id) AS claims
RETURN t AS tie, `asserted by`, `denied by`, `rejected by`, overlap, [t.id] AS ties, claims
ORDER BY a.name, t.type, b.name, t.id
