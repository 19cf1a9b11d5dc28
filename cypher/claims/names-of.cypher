// By which names some nodes are called.
// $ids: the nodes
UNWIND $ids AS id
MATCH (name:Name {entityId: id})
WITH id, name ORDER BY name.kind, name.name
RETURN id, collect(name {.name, .kind, .lang, .note}) AS names
