// Which of these nodes some sources speak of, in a claim about a tie or an attribute of theirs.
// $ids: the nodes, $sources: who speaks, $relayed: at any hop, or else as first source
MATCH (teller:Source)
WHERE teller.id IN $sources
MATCH (teller)<-[told:ATTRIBUTED_TO]-(c:Claim)
WHERE c.retractedAt IS NULL
  AND ($relayed OR NOT EXISTS { (c)-[higher:ATTRIBUTED_TO]->() WHERE higher.hop > told.hop })
OPTIONAL MATCH (c)-[:ABOUT]->(t:Tie)
UNWIND [c.subjectId, t.subjectId, t.objectId] AS id
WITH DISTINCT id
WHERE id IN $ids
RETURN id
