// On which stretches of the text do these ties and claims rest?
// $ids
UNWIND $ids AS id
CALL (id) {
  MATCH (claim:Claim {id: id}) RETURN claim
  UNION
  MATCH (claim:Claim)-[:ABOUT]->(:Tie {id: id}) RETURN claim
}
MATCH (claim)-[:ANCHORED_IN]->(passage:Passage)
RETURN DISTINCT passage.start AS start, passage.end AS end, passage.sha256 AS sha256
ORDER BY start, end
