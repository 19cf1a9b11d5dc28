// Every relationship of the network is the projection of a tie that claims carry, or is derived from such ties.
// $dataset: whose relationships
MATCH (a:Entity {dataset: $dataset})-[r]->(b:Entity)
WHERE type(r) <> 'WITHIN'
OPTIONAL MATCH (t:Tie {id: r.tieId})
WITH a, r, b, t
WHERE r.tieId IS NULL
  OR (r.derivedFrom IS NULL AND (t IS NULL OR t.projected <> true OR t.type <> type(r) OR t.subjectId <> a.id OR t.objectId <> b.id
    OR t.status <> r.status OR coalesce(t.role, '') <> coalesce(r.role, '')
    OR NOT EXISTS { MATCH (c:Claim {tieId: t.id}) WHERE c.retractedAt IS NULL }))
  OR (r.derivedFrom IS NOT NULL AND any(id IN r.derivedFrom WHERE NOT EXISTS { (:Tie {id: id, projected: true}) }))
RETURN coalesce(r.tieId, elementId(r)) AS id, type(r) + ' from ' + a.id + ' to ' + b.id + ' has no such tie' AS detail
LIMIT 100
