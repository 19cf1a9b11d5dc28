// One picture of an actor: its bytes in base64, and what they are.
// $id: the picture
MATCH (n:Image {id: $id})
RETURN n.mediaType AS mediaType, n.data AS data, EXISTS { (:Dataset {id: n.dataset, status: 'loading'}) } AS loading
