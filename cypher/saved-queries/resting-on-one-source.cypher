// Which ties rest on one first source alone, and on which?
// title: Ties that rest on one source
// group: sources and disputes
// shows: table
// $source: source = none; this source alone; any where it is left open
// $types: tie types = all; only ties of these types
// -> source: the only first source that asserts it, or several that speak jointly and are not shown to be independent
// -> kind: what kind of source
// -> tie: from whom, by what, to whom
// -> modality: how it is told
// -> ties: the tie
// -> claims: its claims
MATCH (s:Source)<-[told:ATTRIBUTED_TO {first: true}]-(c:Claim {polarity: 'asserts'})-[:ABOUT]->(t:Tie)
WHERE c.tieId IS NOT NULL AND c.retractedAt IS NULL AND (size($types) = 0 OR t.type IN $types)
WITH t, c, s, told ORDER BY s.name
WITH t, c, collect(s.id) AS ids, collect(s.name) AS names, collect(DISTINCT s.kind) AS kind, collect(told.independent) AS independent
WITH t, c, ids, names, kind, size(ids) > 1 AND any(each IN independent WHERE each) AS several
ORDER BY c.id
WITH t, collect(DISTINCT ids) AS origins, collect(names)[0] AS source, collect(kind)[0] AS kind, collect(several) AS several,
  collect(c.id) AS claims, collect(DISTINCT c.modality) AS modality
WHERE size(origins) = 1 AND none(each IN several WHERE each) AND ($source IS NULL OR $source IN origins[0])
MATCH (a:Entity {id: t.subjectId})
MATCH (b:Entity {id: t.objectId})
RETURN source, kind, t AS tie, modality, [t.id] AS ties, claims
ORDER BY source, a.name, t.type, b.name, t.id
