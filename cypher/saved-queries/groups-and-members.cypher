// How large is each group said to be, and which actors are known to be part of it?
// title: Groups, their size and known members
// group: who is tied to whom
// shows: table
// $types: tie types = MEMBER_OF, COUNTED_AMONG, BELONGED_TO, SUBSET_OF; the types of ties that make someone part of a group
// $size: text = size; the attribute that tells a size as a number; whatever has one stands among the groups
// $words: text = size-in-words; the attribute that tells a size in words, likewise
// -> group: the group, or the body of which a size is told
// -> named: whether the sources give it a name
// -> sizes: each size that is told, in numbers or words, and by whom first
// -> members: actors that are known to be part of it
// -> ties: their ties to the group
// -> claims: the claims about its size
MATCH (g:Actor)
WHERE g:Group OR EXISTS { MATCH (c:Claim {subjectId: g.id}) WHERE c.retractedAt IS NULL AND c.property IN [$size, $words] }
RETURN g.name AS group, NOT coalesce(g.unnamed, false) AS named,
  COLLECT {
    MATCH (c:Claim {subjectId: g.id})-[:ATTRIBUTED_TO {first: true}]->(s:Source)
    WHERE c.retractedAt IS NULL AND (c.low IS NOT NULL OR c.high IS NOT NULL OR c.property = $words)
    RETURN DISTINCT CASE c.property WHEN $words THEN $size ELSE c.property END + ': '
      + CASE c.polarity WHEN 'denies' THEN 'not ' ELSE '' END
      + CASE WHEN c.low IS NULL AND c.high IS NULL THEN c.value WHEN c.low IS NULL THEN 'at most ' + toString(c.high) WHEN c.high IS NULL THEN 'at least ' + toString(c.low) WHEN c.low = c.high THEN toString(c.low) ELSE toString(c.low) + ' to ' + toString(c.high) END + ', ' + s.name AS size
    ORDER BY size
  } AS sizes,
  COLLECT { MATCH (m:Actor)-[r]->(g) WHERE type(r) IN $types RETURN DISTINCT m.name AS name ORDER BY name } AS members,
  COLLECT { MATCH (:Actor)-[r]->(g) WHERE type(r) IN $types RETURN r.tieId AS id ORDER BY id } AS ties,
  COLLECT {
    MATCH (c:Claim {subjectId: g.id})
    WHERE c.retractedAt IS NULL AND (c.low IS NOT NULL OR c.high IS NOT NULL OR c.property = $words)
    RETURN c.id AS id ORDER BY id
  } AS claims
ORDER BY size(members) DESC, group, g.id
