// Who was held, and nobody tells when or that it ended, by a release after it had begun or otherwise?
// title: Held, and no end is told
// group: detention and exchange
// shows: table
// $types: tie types = family coercion; what counts as being held
// $role: text = released; the role in which others came free
// -> held: who
// -> holder: by whom
// -> tie: by what, with the role where there is one
// -> last told: when it was last so, as told: seen, said to go on, or begun
// -> ends: with which death or dissolution it ends, which is inferred
// -> denied: the first sources that deny it
// -> ties: the tie
// -> claims: the claims that assert it
MATCH (t:Tie)
WHERE t.type IN $types AND t.projected
MATCH (c:Claim {tieId: t.id, polarity: 'asserts'})
WHERE c.retractedAt IS NULL AND NOT c.modality IN ['plan', 'demand', 'recommendation']
WITH t, c, CASE c.modality WHEN 'possibility' THEN null ELSE coalesce(c.toMin, c.fromMax) END AS day,
  coalesce(c.observedAt, CASE c.validTo WHEN '..' THEN c.saidOn END, c.validFrom) AS told
ORDER BY c.id
WITH t, collect(c.id) AS claims, min(c.fromMin) AS began, count(c.toMax) AS ended, collect({day: day, told: told}) AS all, max(day) AS last
WHERE ended = 0
MATCH (holder:Actor&Entity {id: t.subjectId})
MATCH (held:Actor&Entity {id: t.objectId})
WHERE NOT EXISTS {
  MATCH (held)-[p:PARTICIPATED_IN {role: $role}]->(e:Event)
  WHERE coalesce(p.side = holder.id, true) AND NOT coalesce(began >= e.fromMin, false)
}
RETURN held.name AS held, holder.name AS holder, t AS tie,
  head([each IN all WHERE each.day = last | each.told]) AS `last told`, $endings[t.id].says AS ends,
  COLLECT {
    MATCH (d:Claim {tieId: t.id, polarity: 'denies'})-[:ATTRIBUTED_TO {first: true}]->(s:Source)
    WHERE d.retractedAt IS NULL
    RETURN DISTINCT s.name AS name ORDER BY name
  } AS denied,
  [t.id] AS ties, claims
ORDER BY holder, held, t.type, t.id
