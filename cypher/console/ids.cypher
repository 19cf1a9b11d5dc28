// Our ids, names and kinds of nodes that an answer names by Neo4j’s.
// $keys: Neo4j’s ids
UNWIND $keys AS key
MATCH (n)
WHERE elementId(n) = key
RETURN key, n.id AS id, n.name AS name, n.kind AS kind
