// A document with its passages in the order of the text, and the claims anchored in each.
// $id: the document, $limit: the most passages that one answer carries
MATCH (d:Document {id: $id})
RETURN d {.id, .dataset, .title, .titleBasis, .translator, .date, .dateBasis, .dateReason, .retrieved, .lang, .sha256, .length,
    author: head(COLLECT { MATCH (s:Source {id: d.authorId}) RETURN s.name }),
    publisher: head(COLLECT { MATCH (s:Source {id: d.publisherId}) RETURN s.name }),
    publishedIn: head(COLLECT { MATCH (s:Source {id: d.publishedInId}) RETURN s.name }),
    claims: COUNT { MATCH (d)<-[:PART_OF]-(:Passage)<-[:ANCHORED_IN]-(c:Claim) WHERE c.retractedAt IS NULL RETURN DISTINCT c }} AS document,
  EXISTS { (:Dataset {id: d.dataset, status: 'loading'}) } AS loading,
  COLLECT {
    MATCH (p:Passage)-[:PART_OF]->(d)
    WHERE p.retractedAt IS NULL
    RETURN {
      passage: p {.id, .documentId, .start, .end, .sha256, .locator},
      claims: COLLECT {
        MATCH (c:Claim)-[:ANCHORED_IN]->(p)
        WHERE c.retractedAt IS NULL
        RETURN c {.id, .paraphrase, .tieId, .subjectId}
        ORDER BY c.id
      }}
    ORDER BY p.start, p.end, p.id LIMIT $limit
  } AS passages
