// The ties that some sources tell of, each with their claims about it, as in lens/ties.
// $sources: who tells, $relayed: at any hop, or else as first source, $retracted: also claims that left the files, and ties
// of which nothing else is left
MATCH (d:Dataset {status: 'ready'})
WITH collect(d.id) AS ready
MATCH (teller:Source)
WHERE teller.id IN $sources AND teller.dataset IN ready
MATCH (teller)<-[told:ATTRIBUTED_TO]-(c:Claim)
WHERE ($relayed OR told.first) AND c.tieId IS NOT NULL AND ($retracted OR c.retractedAt IS NULL)
WITH DISTINCT c
MATCH (c)-[:ABOUT]->(t:Tie)
WITH t, collect(CASE WHEN $retracted
      THEN '@' + toString(date(c.recordedAt)) + ' ' + coalesce(toString(date(c.retractedAt)), '-') + ' ' + c.gist
      ELSE c.gist END) AS claims
RETURN t.gist AS tie, claims
