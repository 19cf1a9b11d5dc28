// The ties that two sides tell of, by the claims of today: gists of the tie and of those claims, as in lens/ties-told.
// What one side alone tells of needs no judging: of such ties only as many are answered as a list can show, those of the first
// side before those of the second, by id, and how many there are of each. What is planned, demanded or recommended tells nothing
// of the kind; the ties of which it is said are all answered.
// $first and $second: the sources of each side, $relayed: at any hop, or else as first source, $limit: rows of the list
MATCH (d:Dataset {status: 'ready'})
WITH collect(d.id) AS ready
MATCH (teller:Source)
WHERE teller.id IN $first + $second AND teller.dataset IN ready
WITH teller, teller.id IN $first AS one, teller.id IN $second AS other
MATCH (teller)<-[told:ATTRIBUTED_TO]-(c:Claim)
WHERE ($relayed OR told.first) AND c.tieId IS NOT NULL AND c.retractedAt IS NULL
MATCH (c)-[:ABOUT]->(t:Tie)
WITH t, c, one, other, c.modality IN ['plan', 'demand', 'recommendation'] AS proposed
WITH t, max(one AND NOT proposed) AS one, max(other AND NOT proposed) AS other, max(proposed) AS proposed,
  collect(DISTINCT c) AS claims
WITH [t, claims] AS told, one, other, proposed
ORDER BY t.id
WITH collect(CASE WHEN one AND other OR proposed THEN told END) AS judged,
  sum(CASE WHEN one AND NOT other THEN 1 ELSE 0 END) AS firsts,
  sum(CASE WHEN other AND NOT one THEN 1 ELSE 0 END) AS seconds,
  collect(CASE WHEN one AND NOT other AND NOT proposed THEN told END) AS first,
  collect(CASE WHEN other AND NOT one AND NOT proposed THEN told END) AS second
RETURN {first: firsts, second: seconds} AS alone,
  [x IN judged + (first + second)[..$limit] | [x[0].gist, [c IN x[1] | c.gist]]] AS ties
