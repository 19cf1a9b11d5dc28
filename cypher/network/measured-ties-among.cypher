// The ties among some nodes for measuring, as in measured-ties.
// $ids: the nodes, $limit: the most that one answer carries
MATCH (n:Entity)
WHERE n.id IN $ids
MATCH (n)-[r]->(m:Entity)
WHERE m.id IN $ids AND r.tieId IS NOT NULL
WITH n, r, m
ORDER BY r.tieId
WITH collect({n: n.id, r: r, m: m.id}) AS found
UNWIND found[..$limit] AS each
WITH each.r AS r, each.n AS subjectId, each.m AS objectId, size(found) AS total
RETURN r.tieId AS id, subjectId, objectId, type(r) AS type, r.inPaths AS inPaths, r.derivedFrom AS derivedFrom, total
