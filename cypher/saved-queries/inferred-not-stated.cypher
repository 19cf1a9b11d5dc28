// What is inferred and not stated, and for what reason?
// title: Inferred, with the reason
// group: data quality
// shows: table
// $types: tie types = all; only claims about ties of these types
// -> what: the claim itself, its date, the side on which somebody took part, or a tie that follows from an event
// -> tie: from whom, by what, to whom
// -> says: the claim in our words; of a derived tie nobody says it
// -> reason: why it is inferred
// -> ties: the tie
// -> claims: the claim, or those on which the tie rests
CALL () {
  MATCH (c:Claim)-[:ABOUT]->(t:Tie)
  WHERE c.retractedAt IS NULL AND (size($types) = 0 OR t.type IN $types)
  UNWIND [
    {what: 'claim', basis: c.basis, reason: c.basisReason},
    {what: 'date', basis: c.validBasis, reason: c.validReason},
    {what: 'side', basis: c.sideBasis, reason: c.sideReason}] AS part
  WITH c, t, part
  WHERE part.basis = 'inferred'
  RETURN part.what AS what, t AS tie, c.paraphrase AS says, part.reason AS reason, [t.id] AS ties, [c.id] AS claims
  UNION ALL
  MATCH (a:Actor)-[r]->(b:Actor)
  WHERE r.derivedFrom IS NOT NULL AND r.inferred AND (size($types) = 0 OR type(r) IN $types)
  RETURN 'derived tie' AS what, r AS tie, null AS says,
    CASE WHEN r.origins = 0 THEN 'No source tells of both parts.' ELSE reduce(all = '', why IN COLLECT {
      MATCH (c:Claim {polarity: 'asserts'}) WHERE c.id IN r.restsOn
      WITH coalesce(c.sideReason, c.basisReason) AS why WHERE why IS NOT NULL
      RETURN DISTINCT why ORDER BY why
    } | all + CASE all WHEN '' THEN '' ELSE ' ' END + why) END AS reason, [r.tieId] AS ties, r.restsOn AS claims
}
RETURN what, tie, says, reason, ties, claims
ORDER BY what, claims, ties
