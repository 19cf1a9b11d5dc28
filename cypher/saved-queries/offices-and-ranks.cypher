// Which office, rank or role is told of whom, and for which time exactly?
// title: Offices and ranks, and when each is told of
// group: council and leadership
// shows: table
// $types: tie types = family hierarchy; the types of tie that are an office, rank or role where they carry one
// $offices: tie types = DEPUTY_OF, LEADER_OF, HELD_OFFICE_IN; the types of tie that are an office by themselves
// $attribute: text = position; the attribute that tells an office or rank in words
// -> person: who
// -> tie: the office, rank or role, and under whom or in what
// -> position: the office or rank in words, where an attribute tells it
// -> modality: fact, assessment, allegation, …; a plan or demand is not told as done
// -> from: when it began, as told
// -> to: when it ended, as told
// -> seen: when it was so, where that alone is told
// -> ends: with which death or dissolution the tie ends, which is inferred
// -> source: the first sources of the claim
// -> ties: the tie
// -> claims: the claim
CALL () {
  MATCH (t:Tie)
  WHERE (t.type IN $types AND t.role IS NOT NULL) OR t.type IN $offices
  MATCH (c:Claim {tieId: t.id, polarity: 'asserts'})
  RETURN c, t, t.subjectId AS id
  UNION
  MATCH (c:Claim {property: $attribute, polarity: 'asserts'})-[:ABOUT]->(t:Tie)
  WHERE c.tieId IS NULL
  RETURN c, t, t.subjectId AS id
  UNION
  MATCH (c:Claim {property: $attribute, polarity: 'asserts'})
  WHERE NOT EXISTS { (c)-[:ABOUT]->(:Tie) }
  RETURN c, null AS t, c.subjectId AS id
}
WITH c, t, id
WHERE c.retractedAt IS NULL
MATCH (who:Actor&Entity {id: id})
RETURN who.name AS person, t AS tie, c.value AS position, c.modality AS modality, c.validFrom AS from, c.validTo AS to, c.observedAt AS seen,
  $endings[t.id].says AS ends,
  COLLECT { MATCH (c)-[:ATTRIBUTED_TO {first: true}]->(s:Source) RETURN s.name AS name ORDER BY name } AS source,
  CASE WHEN t IS NULL THEN [] ELSE [t.id] END AS ties, [c.id] AS claims
ORDER BY person, t.role, c.fromMin, c.id
