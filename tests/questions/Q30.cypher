// What does each account of those released in this exchange say of this person, and on how many origins does his release rest?
// $exchange, $person, $holder
MATCH (:Actor {id: $holder})-[release:RELEASED]->(:Person {id: $person})
MATCH (claim:Claim)-[:ABOUT]->(part:Tie {objectId: $exchange, role: 'released', side: $holder})
CALL (claim) {
  MATCH (claim)-[hop:ATTRIBUTED_TO]->(source:Source)
  WITH hop.hop AS hop, source ORDER BY source.id
  WITH hop, collect(source.id) AS names ORDER BY hop
  RETURN collect(names) AS chain
}
WITH release, last(chain) AS account, chain, claim, part.subjectId = $person AS namesHim
WITH release, account, chain, collect(claim.id) AS evidence,
     collect(DISTINCT CASE WHEN namesHim THEN claim.polarity END) AS polarities
RETURN account, chain[0] AS through, coalesce(polarities[0], 'does not name him') AS says,
       release.status AS status, release.origins AS origins, evidence
ORDER BY account[0]
