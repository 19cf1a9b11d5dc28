// A passage is a span of one document.
// $dataset: whose passages
MATCH (p:Passage {dataset: $dataset})
WITH p, COLLECT { MATCH (p)-[:PART_OF]->(d:Document) RETURN d } AS documents
WHERE size(documents) <> 1 OR documents[0].id <> p.documentId OR p.start < 0 OR p.end <= p.start OR p.end > documents[0].length OR p.sha256 IS NULL
RETURN p.id AS id, 'from ' + p.start + ' to ' + p.end + ' of ' + coalesce(p.documentId, 'no document') AS detail
LIMIT 100
