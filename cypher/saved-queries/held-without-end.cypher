// Who was held, and nobody tells when or that it ended?
// title: Held, and no end is told
// group: detention and exchange
// shows: table
// $types: tie types = family coercion; what counts as being held
// $role: text = released; the role in which others came free
// -> held: who
// -> holder: by whom
// -> type: the tie type
// -> last told: the last day on which it is known to have been so
// -> ties: the tie
// -> claims: the claims that assert it
MATCH (t:Tie)
WHERE t.type IN $types AND t.projected
MATCH (c:Claim {tieId: t.id, polarity: 'asserts'})
WHERE c.retractedAt IS NULL
WITH t, c ORDER BY c.id
WITH t, collect(c.id) AS claims, max(coalesce(c.toMin, c.fromMax)) AS last, count(c.toMax) AS ended
WHERE ended = 0
MATCH (holder:Actor&Entity {id: t.subjectId})
MATCH (held:Actor&Entity {id: t.objectId})
WHERE NOT EXISTS { (held)-[:PARTICIPATED_IN {role: $role}]->(:Event) }
RETURN held.name AS held, holder.name AS holder, t.type AS type, last AS `last told`, [t.id] AS ties, claims
ORDER BY holder, held, type, t.id
