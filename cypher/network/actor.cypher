// Who or what is this actor: its names, the claims about its attributes, how many ties of each kind, and the source that it also is.
// $id: the actor
MATCH (n:Entity {id: $id})
WHERE n:Actor
CALL (n) {
  MATCH (name:Name {entityId: n.id})
  WITH name ORDER BY name.name <> n.name, name.kind, name.name
  RETURN collect(name {.name, .kind, .lang, .note}) AS names
}
CALL (n) {
  MATCH (c:Claim {subjectId: n.id})
  WHERE c.retractedAt IS NULL
  WITH c ORDER BY c.property, c.polarity, c.id
  RETURN collect(c.id) AS claimIds
}
CALL (n) {
  MATCH (n)-[r]-(m:Entity)
  WHERE r.tieId IS NOT NULL AND r.derivedFrom IS NULL
  WITH type(r) AS type, CASE WHEN startNode(r) = n THEN 'out' ELSE 'in' END AS direction,
       r.role AS role, m.kind AS kind, count(*) AS total
  ORDER BY total DESC, type, direction, role, kind
  RETURN collect({type: type, direction: direction, role: role, kind: kind, total: total}) AS counts
}
RETURN n {.id, .dataset, .kind, .name, .unnamed, .note, .image, .lat, .lon, .disputed, .date, .fromMin, .fromMax, .toMin, .toMax,
    class: CASE WHEN n:Actor THEN 'actor' WHEN n:Event THEN 'event' ELSE 'place' END,
    ties: n.ties} AS node,
  EXISTS { (:Dataset {id: n.dataset, status: 'loading'}) } AS loading,
  head(COLLECT { MATCH (d:Dataset {id: n.dataset}) RETURN d.vocabulary }) AS vocabulary,
  names, claimIds, COLLECT { MATCH (c:Claim) WHERE c.id IN n.noteClaims AND c.retractedAt IS NULL RETURN c.id ORDER BY c.id } AS noteClaims, counts,
  head(COLLECT { MATCH (s:Source {actorId: n.id}) RETURN s {.id, .name, .kind, .actorId} ORDER BY s.id }) AS source
