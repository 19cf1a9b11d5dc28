// A tie between two nodes, whether projected, denied or only proposed, with the claims about it, asserting before denying.
// They read as in claims; the vocabulary comes along where an attribute of the tie is claimed.
// $id: the tie, $limit: the most claims that one answer carries
MATCH (t:Tie {id: $id})
WHERE t.retractedAt IS NULL
MATCH (s:Entity {id: t.subjectId})
MATCH (o:Entity {id: t.objectId})
CALL (t) {
  MATCH (c:Claim)-[:ABOUT]->(t)
  WHERE c.retractedAt IS NULL
  WITH c ORDER BY c.polarity, c.tieId IS NULL, c.saidMin, c.id LIMIT $limit
  RETURN collect({
    claim: c {.id, .dataset, .tieId, .subjectId, .property, .value, .low, .high, .unit, .place, .period,
      .polarity, .modality, .hedge, .basis, .basisReason, .sideBasis, .sideReason, .paraphrase, .quote,
      .validFrom, .validTo, .observedAt, .validBasis, .validReason, .fromMin, .fromMax, .toMin, .toMax,
      .saidOn, .saidMin, .saidMax, .saidBasis, .saidReason, .recordedAt, .revisedAt, .retractedAt},
    valueName: CASE WHEN c.value IS NOT NULL THEN head(COLLECT { MATCH (v:Entity {id: c.value}) RETURN v.name }) END,
    placeName: CASE WHEN c.place IS NOT NULL THEN head(COLLECT { MATCH (p:Entity {id: c.place}) RETURN p.name }) END,
    chain: COLLECT {
      MATCH (c)-[a:ATTRIBUTED_TO]->(who:Source)
      RETURN a {.hop, .verb, .basis, .reason, .independent, source: who {.id, .name, .kind, .actorId}}
      ORDER BY a.hop, who.name, who.id
    },
    passages: COLLECT {
      MATCH (c)-[:ANCHORED_IN]->(p:Passage)
      RETURN p {.id, .documentId, .start, .end, .sha256, .locator}
      ORDER BY p.documentId, p.start, p.end
    },
    respondsTo: COLLECT {
      MATCH (c)-[r:RESPONDS_TO]->(other:Claim)
      WHERE other.retractedAt IS NULL
      RETURN {claimId: other.id, stance: r.stance, modality: other.modality, paraphrase: other.paraphrase, reason: r.reason}
      ORDER BY other.id
    },
    respondedToBy: COLLECT {
      MATCH (c)<-[r:RESPONDS_TO]-(other:Claim)
      WHERE other.retractedAt IS NULL
      RETURN {claimId: other.id, stance: r.stance, modality: other.modality, paraphrase: other.paraphrase, reason: r.reason}
      ORDER BY other.id
    }
  }) AS claims
}
RETURN t {.id, .dataset, .type, .subjectId, .objectId, .role, .side, .status, .modality, .inferred, .claims, .sources, .origins,
    .fromMin, .fromMax, .toMin, .toMax, .spellTimes} AS tie,
  s {.id, .dataset, .kind, .name, .unnamed, .note, .image, .lat, .lon, .disputed, .date, .fromMin, .fromMax, .toMin, .toMax,
    class: CASE WHEN s:Actor THEN 'actor' WHEN s:Event THEN 'event' ELSE 'place' END,
    ties: s.ties} AS subject,
  o {.id, .dataset, .kind, .name, .unnamed, .note, .image, .lat, .lon, .disputed, .date, .fromMin, .fromMax, .toMin, .toMax,
    class: CASE WHEN o:Actor THEN 'actor' WHEN o:Event THEN 'event' ELSE 'place' END,
    ties: o.ties} AS object,
  EXISTS { (:Dataset {id: t.dataset, status: 'loading'}) } AS loading,
  CASE WHEN any(c IN claims WHERE c.claim.subjectId IS NOT NULL)
    THEN head(COLLECT { MATCH (d:Dataset {id: t.dataset}) RETURN d.vocabulary }) END AS vocabulary,
  claims
