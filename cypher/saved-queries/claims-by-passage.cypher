// Which passages carry most claims, so that most hangs on how they are read?
// title: Passages on which most hangs
// group: data quality
// shows: table
// $most: number = 10; how many
// -> passage: where it is
// -> begins: how many characters into the document
// -> claims told: how many claims are anchored in it
// -> ties told: how many ties they are about
// -> inferred: how many of the claims are inferred
// -> claims: the claims
MATCH (p:Passage)<-[:ANCHORED_IN]-(c:Claim)
WHERE c.retractedAt IS NULL
WITH p, c ORDER BY c.id
WITH p, collect(DISTINCT c.id) AS claims, count(DISTINCT c.tieId) AS ties, sum(CASE c.basis WHEN 'inferred' THEN 1 ELSE 0 END) AS inferred
RETURN p.locator AS passage, p.start AS begins, size(claims) AS `claims told`, ties AS `ties told`, inferred, claims
ORDER BY `claims told` DESC, begins LIMIT $most
