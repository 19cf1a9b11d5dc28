// What these claims say, who says so through whom, in which passages, and which claims they answer or are answered by.
// $ids: the claims, in the order in which they are wanted
UNWIND range(0, size($ids) - 1) AS position
MATCH (c:Claim {id: $ids[position]})
RETURN c {.id, .dataset, .tieId, .subjectId, .property, .value, .low, .high, .unit, .place, .period,
    .polarity, .modality, .hedge, .basis, .basisReason, .sideBasis, .sideReason, .paraphrase, .quote,
    .validFrom, .validTo, .observedAt, .validBasis, .validReason, .fromMin, .fromMax, .toMin, .toMax,
    .saidOn, .saidMin, .saidMax, .saidBasis, .saidReason, .recordedAt, .revisedAt, .retractedAt} AS claim,
  EXISTS { (:Dataset {id: c.dataset, status: 'loading'}) } AS loading,
  CASE WHEN c.value IS NOT NULL THEN head(COLLECT { MATCH (v:Entity {id: c.value}) RETURN v.name }) END AS valueName,
  CASE WHEN c.place IS NOT NULL THEN head(COLLECT { MATCH (p:Entity {id: c.place}) RETURN p.name }) END AS placeName,
  COLLECT {
    MATCH (c)-[a:ATTRIBUTED_TO]->(s:Source)
    RETURN a {.hop, .verb, .basis, .reason, .independent, source: s {.id, .name, .kind, .actorId}}
    ORDER BY a.hop, s.name, s.id
  } AS chain,
  COLLECT {
    MATCH (c)-[:ANCHORED_IN]->(p:Passage)
    RETURN p {.id, .documentId, .start, .end, .sha256, .locator}
    ORDER BY p.documentId, p.start, p.end
  } AS passages,
  COLLECT {
    MATCH (c)-[r:RESPONDS_TO]->(other:Claim)
    WHERE other.retractedAt IS NULL
    RETURN {claimId: other.id, stance: r.stance, modality: other.modality, paraphrase: other.paraphrase, reason: r.reason}
    ORDER BY other.id
  } AS respondsTo,
  COLLECT {
    MATCH (c)<-[r:RESPONDS_TO]-(other:Claim)
    WHERE other.retractedAt IS NULL
    RETURN {claimId: other.id, stance: r.stance, modality: other.modality, paraphrase: other.paraphrase, reason: r.reason}
    ORDER BY other.id
  } AS respondedToBy
ORDER BY position
