// A tie that follows from the roles of an event, with the claims on which it rests.
// They are those of the participations by whoever tells of all of these, and those about attributes of the participations.
// $id: the tie, $subjectId and $objectId: its ends, $limit: the most claims that one answer carries
MATCH (s:Entity {id: $subjectId})
MATCH (o:Entity {id: $objectId})
MATCH (s)-[r]->(o)
WHERE r.tieId = $id
CALL (r) {
  UNWIND r.derivedFrom AS tieId
  MATCH (c:Claim)-[:ABOUT]->(:Tie {id: tieId})
  WHERE c.retractedAt IS NULL AND (c.tieId IS NULL OR c.id IN r.restsOn)
  WITH DISTINCT c ORDER BY c.polarity, c.tieId IS NULL, c.saidMin, c.id LIMIT $limit
  RETURN collect(c.id) AS claimIds
}
RETURN {
    id: r.tieId, dataset: r.dataset, type: type(r), subjectId: startNode(r).id, objectId: endNode(r).id,
    role: r.role, side: r.side, status: r.status, modality: r.modality, inferred: r.inferred,
    claims: r.claims, sources: r.sources, origins: r.origins,
    fromMin: r.fromMin, fromMax: r.fromMax, toMin: r.toMin, toMax: r.toMax, spellTimes: r.spellTimes} AS tie,
  s {.id, .dataset, .kind, .name, .unnamed, .note, .image, .lat, .lon, .disputed, .date, .fromMin, .fromMax, .toMin, .toMax,
    class: CASE WHEN s:Actor THEN 'actor' WHEN s:Event THEN 'event' ELSE 'place' END,
    ties: s.ties} AS subject,
  o {.id, .dataset, .kind, .name, .unnamed, .note, .image, .lat, .lon, .disputed, .date, .fromMin, .fromMax, .toMin, .toMax,
    class: CASE WHEN o:Actor THEN 'actor' WHEN o:Event THEN 'event' ELSE 'place' END,
    ties: o.ties} AS object,
  EXISTS { (:Dataset {id: r.dataset, status: 'loading'}) } AS loading,
  head(COLLECT { MATCH (d:Dataset {id: r.dataset}) RETURN d.vocabulary }) AS vocabulary,
  claimIds
