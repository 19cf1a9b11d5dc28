// What is inferred and not stated, and for what reason?
// title: Inferred, with the reason
// group: data quality
// shows: table
// $types: tie types = all; only claims about ties of these types
// -> what: the claim itself, or its date
// -> says: the claim in our words
// -> reason: why it is inferred
// -> ties: the tie
// -> claims: the claim
MATCH (c:Claim)-[:ABOUT]->(t:Tie)
WHERE c.retractedAt IS NULL AND (size($types) = 0 OR t.type IN $types)
WITH c, t, [{what: 'claim', basis: c.basis, reason: c.basisReason}, {what: 'date', basis: c.validBasis, reason: c.validReason}] AS parts
UNWIND parts AS part
WITH c, t, part
WHERE part.basis = 'inferred'
RETURN part.what AS what, c.paraphrase AS says, part.reason AS reason, [t.id] AS ties, [c.id] AS claims
ORDER BY what, c.id
