// Both ends of a tie are in the network, and in the tie's own dataset.
// $dataset: whose ties
MATCH (t:Tie {dataset: $dataset})
WHERE t.retractedAt IS NULL
  AND (NOT EXISTS { (:Entity {id: t.subjectId, dataset: t.dataset}) } OR NOT EXISTS { (:Entity {id: t.objectId, dataset: t.dataset}) }
    OR (t.side IS NOT NULL AND NOT EXISTS { (:Actor {id: t.side}) }))
RETURN t.id AS id, 'from ' + t.subjectId + ' to ' + t.objectId AS detail
LIMIT 100
