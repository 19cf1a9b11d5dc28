// The ties that two sides tell of, by the claims of today: gists of the tie and of those claims, as in lens/ties-told.
// What one side alone tells of needs no judging: of such ties only as many are answered as a list can show, those of the first
// side before those of the second, by id, and how many there are of each.
// $first and $second: the sources of each side, $relayed: at any hop, or else as first source, $limit: rows of the list
MATCH (d:Dataset {status: 'ready'})
WITH collect(d.id) AS ready
MATCH (teller:Source)
WHERE teller.id IN $first + $second AND teller.dataset IN ready
WITH teller, teller.id IN $first AS one, teller.id IN $second AS other
MATCH (teller)<-[told:ATTRIBUTED_TO]-(c:Claim)
WHERE ($relayed OR told.first) AND c.tieId IS NOT NULL AND c.retractedAt IS NULL
MATCH (c)-[:ABOUT]->(t:Tie)
WITH t, max(one) AS one, max(other) AS other, collect(DISTINCT c) AS claims
WITH [t, claims] AS told, one, other
ORDER BY t.id
WITH collect(CASE WHEN one AND other THEN told END) AS both,
  collect(CASE WHEN NOT other THEN told END) AS first,
  collect(CASE WHEN NOT one THEN told END) AS second
RETURN {first: size(first), second: size(second)} AS alone,
  [x IN both + (first + second)[..$limit] | [x[0].gist, [c IN x[1] | c.gist]]] AS ties
