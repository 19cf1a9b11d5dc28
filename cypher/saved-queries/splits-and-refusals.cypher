// Who broke with whom, refused or kept allegiance, and how is each told?
// title: Splits, refusals and allegiance
// group: allegiance and splits
// shows: table
// $types: tie types = SEPARATED_FROM, REFUSED_ALLEGIANCE_TO, ALLEGIANCE_TO; the types of tie that are a bond or its breaking
// -> tie: who, by what, with or to whom
// -> polarity: whether the claim asserts or denies
// -> modality: fact, assessment, allegation, …
// -> when: valid from when, or when it was so
// -> ends: with which death or dissolution it ends, which is inferred
// -> says: the claim in our words
// -> source: the first sources of the claim
// -> ties: the tie
// -> claims: the claim
MATCH (t:Tie)
WHERE t.type IN $types
MATCH (c:Claim {tieId: t.id})
WHERE c.retractedAt IS NULL
MATCH (who:Actor&Entity {id: t.subjectId})
MATCH (whom:Actor&Entity {id: t.objectId})
RETURN t AS tie, c.polarity AS polarity, c.modality AS modality,
  coalesce(c.validFrom, c.observedAt) AS when, $endings[t.id].says AS ends, c.paraphrase AS says,
  COLLECT { MATCH (c)-[:ATTRIBUTED_TO {first: true}]->(s:Source) RETURN s.name AS name ORDER BY name } AS source,
  [t.id] AS ties, [c.id] AS claims
ORDER BY who.name, whom.name, t.type, c.polarity, c.id
