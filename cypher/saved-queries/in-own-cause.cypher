// Which claims come first from someone who is a party to the tie it tells of?
// title: Sources that speak in their own cause
// group: sources and disputes
// shows: table
// $types: tie types = all; only ties of these types
// -> source: who speaks, being an actor of the network too
// -> tie: from whom, by what, to whom
// -> polarity: whether the claim asserts or denies
// -> modality: fact, assessment, allegation, …; a plan or demand is not told as done
// -> says: the claim in our words
// -> others: first sources that assert the same tie and are no party to it
// -> ties: the tie
// -> claims: the claim
MATCH (s:Source)<-[:ATTRIBUTED_TO {first: true}]-(c:Claim)-[:ABOUT]->(t:Tie)
WHERE s.actorId IN [t.subjectId, t.objectId] AND c.tieId IS NOT NULL AND c.retractedAt IS NULL
  AND (size($types) = 0 OR t.type IN $types)
MATCH (a:Entity {id: t.subjectId})
MATCH (b:Entity {id: t.objectId})
RETURN s.name AS source, t AS tie, c.polarity AS polarity, c.modality AS modality, c.paraphrase AS says,
  COLLECT {
    MATCH (d:Claim {tieId: t.id, polarity: 'asserts'})-[:ATTRIBUTED_TO {first: true}]->(o:Source)
    WHERE d.retractedAt IS NULL AND NOT coalesce(o.actorId IN [t.subjectId, t.objectId], false)
    RETURN DISTINCT o.name AS name ORDER BY name
  } AS others,
  [t.id] AS ties, [c.id] AS claims
ORDER BY source, a.name, t.type, b.name, c.id
