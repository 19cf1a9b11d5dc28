// How large is each group said to be, and which actors are known to be part of it?
// title: Groups, their size and known members
// group: who is tied to whom
// shows: table
// $types: tie types = MEMBER_OF, COUNTED_AMONG, BELONGED_TO, SUBSET_OF; the types of ties that make someone part of a group
// -> group: the group
// -> named: whether the sources give it a name
// -> sizes: each size that is told, and by whom first
// -> members: actors that are known to be part of it
// -> ties: their ties to the group
// -> claims: the claims about its size
MATCH (g:Group)
RETURN g.name AS group, NOT g.unnamed AS named,
  COLLECT {
    MATCH (c:Claim {subjectId: g.id})-[:ATTRIBUTED_TO {first: true}]->(s:Source)
    WHERE c.retractedAt IS NULL AND (c.low IS NOT NULL OR c.high IS NOT NULL)
    RETURN DISTINCT c.property + ': ' + CASE c.polarity WHEN 'denies' THEN 'not ' ELSE '' END
      + CASE WHEN c.low IS NULL THEN 'at most ' + toString(c.high) WHEN c.high IS NULL THEN 'at least ' + toString(c.low) WHEN c.low = c.high THEN toString(c.low) ELSE toString(c.low) + ' to ' + toString(c.high) END + ', ' + s.name AS size
    ORDER BY size
  } AS sizes,
  COLLECT { MATCH (m:Actor)-[r]->(g) WHERE type(r) IN $types RETURN DISTINCT m.name AS name ORDER BY name } AS members,
  COLLECT { MATCH (:Actor)-[r]->(g) WHERE type(r) IN $types RETURN r.tieId AS id ORDER BY id } AS ties,
  COLLECT {
    MATCH (c:Claim {subjectId: g.id})
    WHERE c.retractedAt IS NULL AND (c.low IS NOT NULL OR c.high IS NOT NULL)
    RETURN c.id AS id ORDER BY id
  } AS claims
ORDER BY size(members) DESC, group, g.id
