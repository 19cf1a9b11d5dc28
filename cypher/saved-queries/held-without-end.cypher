// Who was held, and nobody tells when or that it ended, by a release after it had begun or otherwise, deaths not taken into account?
// title: Held, and no end is told
// group: detention and exchange
// shows: table
// $types: tie types = family coercion; what counts as being held
// $role: text = released; the role in which others came free
// -> held: who
// -> holder: by whom
// -> type: the tie type
// -> last told: the day before which it had not ended, as told
// -> denied: the first sources that deny it
// -> ties: the tie
// -> claims: the claims that assert it
MATCH (t:Tie)
WHERE t.type IN $types AND t.projected
MATCH (c:Claim {tieId: t.id, polarity: 'asserts'})
WHERE c.retractedAt IS NULL AND NOT c.modality IN ['plan', 'demand', 'recommendation']
WITH t, c ORDER BY c.id
WITH t, collect(c.id) AS claims, min(c.fromMin) AS began, count(c.toMax) AS ended,
  max(CASE c.modality WHEN 'possibility' THEN null ELSE coalesce(c.toMin, c.fromMax) END) AS last
WHERE ended = 0
MATCH (holder:Actor&Entity {id: t.subjectId})
MATCH (held:Actor&Entity {id: t.objectId})
WHERE NOT EXISTS {
  MATCH (held)-[p:PARTICIPATED_IN {role: $role}]->(e:Event)
  WHERE coalesce(p.side = holder.id, true) AND NOT coalesce(began >= e.fromMin, false)
}
RETURN held.name AS held, holder.name AS holder, t.type AS type, last AS `last told`,
  COLLECT {
    MATCH (d:Claim {tieId: t.id, polarity: 'denies'})-[:ATTRIBUTED_TO {first: true}]->(s:Source)
    WHERE d.retractedAt IS NULL
    RETURN DISTINCT s.name AS name ORDER BY name
  } AS denied,
  [t.id] AS ties, claims
ORDER BY holder, held, type, t.id
