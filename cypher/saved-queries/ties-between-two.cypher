// What ties these two to one another, directly or by taking part in the same event, and what does each claim say?
// title: All that ties two actors
// group: who is tied to whom
// shows: table
// $actor: actor = most tied; one of the two
// $other: actor = second most tied; the other
// -> by: the tie, or the parts of both in an event
// -> polarity: whether the claim asserts or denies
// -> modality: fact, assessment, allegation, …
// -> says: the claim in our words
// -> source: the first sources of the claim
// -> ties: the ties
// -> claims: the claim
CALL () {
  MATCH (t:Tie)
  WHERE (t.subjectId = $actor AND t.objectId = $other) OR (t.subjectId = $other AND t.objectId = $actor)
  RETURN t AS by, t.type + ' ' + t.subjectId AS rank, [t.id] AS ties
  UNION
  MATCH (a:Actor&Entity {id: $actor})-[p:PARTICIPATED_IN]->(e:Event)<-[q:PARTICIPATED_IN]-(b:Actor&Entity {id: $other})
  RETURN [p, q] AS by, e.name AS rank, [p.tieId, q.tieId] AS ties
}
UNWIND ties AS id
MATCH (c:Claim {tieId: id})
WHERE c.retractedAt IS NULL
RETURN by, c.polarity AS polarity, c.modality AS modality, c.paraphrase AS says,
  COLLECT { MATCH (c)-[:ATTRIBUTED_TO {first: true}]->(s:Source) RETURN s.name AS name ORDER BY name } AS source,
  ties, [c.id] AS claims
ORDER BY rank, ties, c.polarity, c.id
