// Which of these nodes others than some sources speak of, in a claim about a tie or an attribute of theirs.
// $ids: the nodes, $sources: who does not count, $relayed: no part in the claim at all, or else not its only first sources
UNWIND $ids AS id
WITH id
WHERE EXISTS {
  MATCH (t:Tie {subjectId: id})<-[:ABOUT]-(c:Claim)
  WHERE c.retractedAt IS NULL AND (
    ($relayed AND NOT EXISTS { (c)-[:ATTRIBUTED_TO]->(s:Source) WHERE s.id IN $sources })
    OR (NOT $relayed AND EXISTS {
      MATCH (c)-[told:ATTRIBUTED_TO]->(s:Source)
      WHERE NOT s.id IN $sources AND NOT EXISTS { (c)-[higher:ATTRIBUTED_TO]->() WHERE higher.hop > told.hop }
    }))
} OR EXISTS {
  MATCH (t:Tie {objectId: id})<-[:ABOUT]-(c:Claim)
  WHERE c.retractedAt IS NULL AND (
    ($relayed AND NOT EXISTS { (c)-[:ATTRIBUTED_TO]->(s:Source) WHERE s.id IN $sources })
    OR (NOT $relayed AND EXISTS {
      MATCH (c)-[told:ATTRIBUTED_TO]->(s:Source)
      WHERE NOT s.id IN $sources AND NOT EXISTS { (c)-[higher:ATTRIBUTED_TO]->() WHERE higher.hop > told.hop }
    }))
} OR EXISTS {
  MATCH (c:Claim {subjectId: id})
  WHERE c.retractedAt IS NULL AND (
    ($relayed AND NOT EXISTS { (c)-[:ATTRIBUTED_TO]->(s:Source) WHERE s.id IN $sources })
    OR (NOT $relayed AND EXISTS {
      MATCH (c)-[told:ATTRIBUTED_TO]->(s:Source)
      WHERE NOT s.id IN $sources AND NOT EXISTS { (c)-[higher:ATTRIBUTED_TO]->() WHERE higher.hop > told.hop }
    }))
}
RETURN id
