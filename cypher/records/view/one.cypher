// A saved view with its scene, also while it is deleted.
// $id: its id
MATCH (v:SavedView {id: $id})
RETURN v {.id, .title, .note, .thumbnail, .listed, .forkedFrom, .createdAt, .updatedAt, .deletedAt, .revision, .scene} AS view
