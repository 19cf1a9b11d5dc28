// Which claims come from someone whom the text does not name?
// title: Claims from sources that are not named
// group: data quality
// shows: table
// -> source: the source, as described
// -> kind: unnamed, or a group that is not listed
// -> modality: fact, assessment, allegation, …
// -> hedge: the hedging words
// -> says: the claim in our words
// -> ties: the tie, where the claim is about one
// -> claims: the claim
MATCH (s:Source)<-[:ATTRIBUTED_TO {first: true}]-(c:Claim)
WHERE s.kind IN ['unnamed', 'group'] AND c.retractedAt IS NULL
RETURN s.name AS source, s.kind AS kind, c.modality AS modality, c.hedge AS hedge, c.paraphrase AS says,
  CASE WHEN c.tieId IS NULL THEN [] ELSE [c.tieId] END AS ties, [c.id] AS claims
ORDER BY source, c.id
