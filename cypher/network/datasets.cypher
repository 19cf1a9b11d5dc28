// Which datasets does this database hold, in order of their ids; also those that are still being loaded.
MATCH (d:Dataset)
RETURN d.id AS id, d.title AS title, d.description AS description, d.status AS status, d.version AS version,
  d.loadedAt AS loadedAt, d.counts AS counts
ORDER BY id
