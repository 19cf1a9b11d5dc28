// What a claim speaks of is in the database.
// $dataset: whose claims
MATCH (c:Claim {dataset: $dataset})
WHERE c.retractedAt IS NULL AND c.subjectId IS NOT NULL
  AND NOT EXISTS { (:Entity {id: c.subjectId}) } AND NOT EXISTS { (:Tie {id: c.subjectId}) }
RETURN c.id AS id, 'there is no ' + c.subjectId AS detail
LIMIT 100
