// Our ids of nodes that an answer names by Neo4j’s.
// $keys: Neo4j’s ids
UNWIND $keys AS key
MATCH (n)
WHERE elementId(n) = key
RETURN key, n.id AS id
