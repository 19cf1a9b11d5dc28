// The claims on which these ties rest, what says so before what denies it, what has been said first before the rest.
// $ties: id, the ties whose claims these are (itself or those from which it is derived), and whether one account must tell of
// all of them, $each: how many claims of each
UNWIND $ties AS tie
CALL (tie) {
  UNWIND tie.of AS id
  MATCH (c:Claim)-[:ABOUT]->(:Tie {id: id})
  WHERE c.tieId IS NOT NULL AND c.retractedAt IS NULL
    AND (NOT tie.shared OR EXISTS {
      MATCH (c)-[a:ATTRIBUTED_TO]->(s:Source)
      WHERE a.first AND all(part IN tie.of WHERE EXISTS {
        MATCH (s)<-[b:ATTRIBUTED_TO]-(other:Claim)-[:ABOUT]->(:Tie {id: part})
        WHERE b.first AND other.tieId IS NOT NULL AND other.retractedAt IS NULL AND other.polarity = 'asserts'
      })
    })
  WITH DISTINCT c ORDER BY c.polarity, c.basis DESC, c.saidMin, c.id LIMIT $each
  RETURN collect(c.id) AS claims
}
RETURN tie.id AS id, claims
