// The claims on which these ties rest, what says so before what denies it, what has been said first before the rest.
// $ties: id and the ties whose claims these are, itself or those from which it is derived, $each: how many claims of each
UNWIND $ties AS tie
CALL (tie) {
  UNWIND tie.of AS id
  MATCH (c:Claim)-[:ABOUT]->(:Tie {id: id})
  WHERE c.tieId IS NOT NULL AND c.retractedAt IS NULL
  WITH DISTINCT c ORDER BY c.polarity, c.basis DESC, c.saidMin, c.id LIMIT $each
  RETURN collect(c.id) AS claims
}
RETURN tie.id AS id, claims
