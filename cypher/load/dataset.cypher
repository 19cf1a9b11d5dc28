// What the database holds of a dataset's own node.
// $dataset: its id
MATCH (d:Dataset {id: $dataset})
RETURN d.id AS id, d.title AS title, d.description AS description, d.status AS status, d.version AS version, d.model AS model,
  d.vocabulary AS vocabulary, d.views AS views, d.counts AS counts
