// By which hash is the text of this document recognised.
// $id: the document
MATCH (d:Document {id: $id})
RETURN d.sha256 AS sha256, EXISTS { (:Dataset {id: d.dataset, status: 'loading'}) } AS loading
