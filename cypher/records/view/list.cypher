// The saved views that are listed, the last changed first, without their scenes.
// $limit: how many
MATCH (v:SavedView)
WHERE v.listed AND v.deletedAt IS NULL
WITH v ORDER BY v.updatedAt DESC, v.id
WITH collect(v) AS found
UNWIND found[..$limit] AS v
RETURN v {.id, .title, .note, .thumbnail, .listed, .forkedFrom, .createdAt, .updatedAt, .deletedAt, .revision} AS view,
  size(found) AS total
