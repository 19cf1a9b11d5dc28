// How did the bonds of this actor to those above and beside it begin and end, in the order of time?
// title: An actor’s bonds over time
// group: allegiance and splits
// shows: table
// $actor: actor = most tied; whose bonds
// $types: tie types = family hierarchy; what counts as a bond, or as its breaking
// -> from: when it began, as told
// -> to: when it ended, as told
// -> seen: when it was so, where that alone is told
// -> ends: with which death or dissolution it ends, which is inferred
// -> tie: who stands lower or acts, by what, to whom
// -> polarity: whether the claim asserts or denies
// -> modality: fact, assessment, allegation, …; a plan or demand is not told as done
// -> says: the claim in our words
// -> ties: the tie
// -> claims: the claim
MATCH (t:Tie)
WHERE t.type IN $types AND $actor IN [t.subjectId, t.objectId]
MATCH (c:Claim {tieId: t.id})
WHERE c.retractedAt IS NULL
MATCH (who:Actor&Entity {id: t.subjectId})
MATCH (whom:Actor&Entity {id: t.objectId})
WITH t, c, who, whom, head(COLLECT {
    UNWIND [c.fromMin, c.fromMax, c.toMin, c.toMax] AS d
    WITH d WHERE d IS NOT NULL
    RETURN d ORDER BY d LIMIT 1
  }) AS day
RETURN c.validFrom AS from, c.validTo AS to, c.observedAt AS seen, $endings[t.id].says AS ends, t AS tie, c.polarity AS polarity, c.modality AS modality, c.paraphrase AS says, [t.id] AS ties, [c.id] AS claims
ORDER BY day, who.name, whom.name, t.type, c.id
