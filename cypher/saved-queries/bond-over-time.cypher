// How did the bonds of this actor to those above and beside it begin and end, in the order of time?
// title: An actor’s bonds over time
// group: allegiance and splits
// shows: table
// $actor: actor = most tied; whose bonds
// $types: tie types = family hierarchy; what counts as a bond, or as its breaking
// -> day: the earliest day that its dates name, by which the rows are ordered; what has none comes last
// -> from: when it began, as told
// -> to: when it ended, as told
// -> seen: when it was so, where that alone is told
// -> who: who stands lower, or acts
// -> type: the tie type
// -> whom: to whom
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
RETURN day, c.validFrom AS from, c.validTo AS to, c.observedAt AS seen, who.name AS who, t.type AS type,
  whom.name AS whom, c.polarity AS polarity, c.modality AS modality, c.paraphrase AS says, [t.id] AS ties, [c.id] AS claims
ORDER BY day, who, whom, type, c.id
