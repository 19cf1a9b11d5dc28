// A source that is also an actor names one that is there; so do documents their author and publishers.
// $dataset: whose sources and documents
CALL () {
  MATCH (s:Source {dataset: $dataset})
  WHERE s.retractedAt IS NULL AND s.actorId IS NOT NULL AND NOT EXISTS { (:Actor {id: s.actorId}) }
  RETURN s.id AS id, 'there is no actor ' + s.actorId AS detail
  UNION ALL
  MATCH (d:Document {dataset: $dataset})
  UNWIND [d.authorId, d.publisherId, d.publishedInId] AS sourceId
  WITH d, sourceId
  WHERE d.retractedAt IS NULL AND sourceId IS NOT NULL AND NOT EXISTS { (:Source {id: sourceId}) }
  RETURN d.id AS id, 'there is no source ' + sourceId AS detail
}
RETURN id, detail
LIMIT 100
