// The documents that claims rest on, of the datasets that are ready.
// $limit: the most documents that one answer carries
MATCH (d:Document)
WHERE d.retractedAt IS NULL AND NOT EXISTS { (:Dataset {id: d.dataset, status: 'loading'}) }
WITH d ORDER BY d.id LIMIT $limit
RETURN d {.id, .dataset, .title, .titleBasis, .translator, .date, .dateBasis, .dateReason, .retrieved, .lang, .sha256, .length,
    author: head(COLLECT { MATCH (s:Source {id: d.authorId}) RETURN s.name }),
    publisher: head(COLLECT { MATCH (s:Source {id: d.publisherId}) RETURN s.name }),
    publishedIn: head(COLLECT { MATCH (s:Source {id: d.publishedInId}) RETURN s.name }),
    claims: COUNT { MATCH (d)<-[:PART_OF]-(:Passage)<-[:ANCHORED_IN]-(c:Claim) WHERE c.retractedAt IS NULL RETURN DISTINCT c }} AS document
