// The records of one kind that are listed, the last changed first, without their scenes and contents, which are long.
// $kind: their label, $limit: how many
MATCH (r:Workplace)
WHERE $kind IN labels(r) AND coalesce(r.listed, true) AND r.deletedAt IS NULL
WITH r ORDER BY coalesce(r.updatedAt, r.madeAt) DESC, r.id
WITH collect(r) AS found
UNWIND found[..$limit] AS r
RETURN r {
  .id, .title, .note, .thumbnail, .listed, .forkedFrom, .question, .shows, .text, .parameters, .template, .by, .previous,
  .claims, .madeAt, .createdAt, .updatedAt, .deletedAt, .revision
} AS record, size(found) AS total
