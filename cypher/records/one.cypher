// A record that analysts keep, whole, also while it is deleted. What another kind of record has is null.
// $kind: its label, $id: its id
MATCH (r:Workplace {id: $id})
WHERE $kind IN labels(r)
RETURN r {
  .id, .title, .note, .thumbnail, .listed, .forkedFrom, .question, .shows, .text, .parameters, .template, .by, .previous,
  .claims, .scene, .content, .madeAt, .createdAt, .updatedAt, .deletedAt, .revision
} AS record
