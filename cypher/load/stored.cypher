// What the database holds of a dataset: ids and content hashes, to compare with the files.
// $dataset: its id
MATCH (n:Entity {dataset: $dataset})
RETURN 'entities' AS kind, n.id AS id, n.contentHash AS hash, false AS retired, null AS element
UNION ALL
MATCH (n:Name {dataset: $dataset})
RETURN 'names' AS kind, n.id AS id, n.contentHash AS hash, false AS retired, null AS element
UNION ALL
MATCH (n:Image {dataset: $dataset})
RETURN 'images' AS kind, n.id AS id, n.contentHash AS hash, false AS retired, null AS element
UNION ALL
MATCH (n:Source {dataset: $dataset})
RETURN 'sources' AS kind, n.id AS id, n.contentHash AS hash, n.retractedAt IS NOT NULL AS retired, null AS element
UNION ALL
MATCH (n:Document {dataset: $dataset})
RETURN 'documents' AS kind, n.id AS id, n.contentHash AS hash, n.retractedAt IS NOT NULL AS retired, null AS element
UNION ALL
MATCH (n:Passage {dataset: $dataset})
RETURN 'passages' AS kind, n.id AS id, n.contentHash AS hash, n.retractedAt IS NOT NULL AS retired, null AS element
UNION ALL
MATCH (n:Tie {dataset: $dataset})
RETURN 'ties' AS kind, n.id AS id, n.contentHash AS hash, n.retractedAt IS NOT NULL AS retired, null AS element
UNION ALL
MATCH (n:Claim {dataset: $dataset})
RETURN 'claims' AS kind, n.id AS id, n.contentHash AS hash, n.retractedAt IS NOT NULL AS retired, null AS element
UNION ALL
MATCH (n:Entity {dataset: $dataset})-[r]->(:Entity)
WHERE r.tieId IS NOT NULL
RETURN 'relationships' AS kind, r.tieId AS id, r.contentHash AS hash, false AS retired, elementId(r) AS element
