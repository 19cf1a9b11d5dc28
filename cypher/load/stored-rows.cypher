// Everything that the database holds of a dataset and that has not left its files, as it was loaded, without what was computed.
// $dataset: its id
CALL () {
  MATCH (n:Actor {dataset: $dataset})
  RETURN 'actors' AS kind, n {.id, .kind, .unnamed, .name, .note, .image, noteClaims: coalesce(n.noteClaims, [])} AS row
  UNION ALL
  MATCH (n:Event {dataset: $dataset})
  RETURN 'events' AS kind, n {.id, .kind, .name, .note, noteClaims: coalesce(n.noteClaims, [])} AS row
  UNION ALL
  MATCH (n:Place {dataset: $dataset})
  RETURN 'places' AS kind, n {.id, .kind, .name, .note, .lat, .lon, noteClaims: coalesce(n.noteClaims, []), within: head(COLLECT { MATCH (n)-[:WITHIN]->(m) RETURN m.id })} AS row
  UNION ALL
  MATCH (n:Entity {dataset: $dataset})
  MATCH (m:Name {entityId: n.id})
  WHERE m.lang <> 'und' OR m.kind <> 'name' OR m.name <> n.name
  RETURN 'names' AS kind, m {.entityId, .name, .kind, .lang, .note} AS row
  UNION ALL
  MATCH (n:Image {dataset: $dataset})
  RETURN 'images' AS kind, n {.id, .mediaType, .data} AS row
  UNION ALL
  MATCH (n:Tie {dataset: $dataset})
  WHERE n.retractedAt IS NULL
  RETURN 'ties' AS kind, n {.id, .type, .subjectId, .objectId, .role, .side} AS row
  UNION ALL
  MATCH (n:Source {dataset: $dataset})
  WHERE n.retractedAt IS NULL
  RETURN 'sources' AS kind, n {.id, .kind, .name, .actorId, .note, noteClaims: coalesce(n.noteClaims, [])} AS row
  UNION ALL
  MATCH (n:Document {dataset: $dataset})
  WHERE n.retractedAt IS NULL
  RETURN 'documents' AS kind, n {.id, .title, .titleBasis, .authorId, .publisherId, .publishedInId, .translator, .date, .dateBasis, .dateReason,
    .retrieved, .lang, .sha256, .length, .file, .maxQuoteWords} AS row
  UNION ALL
  MATCH (n:Passage {dataset: $dataset})
  WHERE n.retractedAt IS NULL
  RETURN 'passages' AS kind, n {.id, .documentId, .start, .end, .sha256, .locator} AS row
  UNION ALL
  MATCH (n:Claim {dataset: $dataset})
  WHERE n.retractedAt IS NULL
  RETURN 'claims' AS kind, n {.id, .tieId, .subjectId, .property, .value, .low, .high, .unit, .place, .period, .polarity, .modality, .hedge,
    .basis, .basisReason, .sideBasis, .sideReason, .validFrom, .validTo, .observedAt, .validBasis, .validReason, .saidOn, .saidBasis, .saidReason, .quote, .paraphrase,
    passageIds: COLLECT { MATCH (n)-[:ANCHORED_IN]->(p:Passage) RETURN p.id ORDER BY p.id }} AS row
  UNION ALL
  MATCH (n:Claim {dataset: $dataset})-[a:ATTRIBUTED_TO]->(s:Source)
  WHERE n.retractedAt IS NULL
  RETURN 'attributions' AS kind, a {.hop, .verb, .basis, .reason, .independent, claimId: n.id, sourceId: s.id} AS row
  UNION ALL
  MATCH (n:Claim {dataset: $dataset})-[a:RESPONDS_TO]->(m:Claim)
  WHERE n.retractedAt IS NULL AND m.retractedAt IS NULL
  RETURN 'responses' AS kind, a {.stance, .reason, claimId: n.id, respondsTo: m.id} AS row
}
RETURN kind, row
ORDER BY kind, row.id
