// Which names stand for more than one actor, event or place?
// title: One name, several bearers
// group: data quality
// shows: table
// -> name: the name, without regard to case and accents
// -> bearers: who bears it, with the kind
// -> ids: their ids
MATCH (n:Name)
MATCH (e:Entity {id: n.entityId})
WITH n.folded AS name, e ORDER BY e.id
WITH name, collect(DISTINCT e) AS found
WHERE size(found) > 1
RETURN name, [e IN found | e.name + ' (' + e.kind + ')'] AS bearers, [e IN found | e.id] AS ids
ORDER BY name
