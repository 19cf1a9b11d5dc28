// A query that an analyst keeps, also while it is deleted.
// $id: its id
MATCH (q:SavedQuery {id: $id})
RETURN q {.id, .title, .question, .note, .shows, .text, .parameters, .createdAt, .updatedAt, .deletedAt, .revision} AS query
