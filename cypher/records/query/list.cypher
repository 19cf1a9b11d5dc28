// The queries that analysts keep, the last changed first.
// $limit: how many
MATCH (q:SavedQuery)
WHERE q.deletedAt IS NULL
WITH q ORDER BY q.updatedAt DESC, q.id
WITH collect(q) AS found
UNWIND found[..$limit] AS q
RETURN q {.id, .title, .question, .note, .shows, .text, .parameters, .createdAt, .updatedAt, .deletedAt, .revision} AS query,
  size(found) AS total
