// Who tells what: each source of a ready dataset that stands in the chain of a claim, those who tell most for themselves first.
// $limit: the most sources that one answer carries
MATCH (s:Source)
WHERE NOT EXISTS { (:Dataset {id: s.dataset, status: 'loading'}) }
CALL (s) {
  MATCH (s)<-[a:ATTRIBUTED_TO]-(c:Claim) WHERE c.retractedAt IS NULL
  WITH c, max(a.hop) AS hop
  RETURN count(c) AS told,
    sum(CASE WHEN EXISTS { (c)-[higher:ATTRIBUTED_TO]->(:Source) WHERE higher.hop > hop } THEN 0 ELSE 1 END) AS first
}
WITH s, told, first WHERE told > 0
RETURN s.id AS id, s.dataset AS dataset, s.name AS name, s.kind AS kind, s.actorId AS actorId, s.note AS note, first, told
ORDER BY first DESC, told DESC, id LIMIT $limit
