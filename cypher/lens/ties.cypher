// All ties, each with the claims about it: the gists of docs/model.md.
// $retracted: also claims that left the files, and ties of which nothing else is left; before each gist stand then the days
// on which the claim was recorded and retracted
MATCH (d:Dataset {status: 'ready'})
MATCH (t:Tie {dataset: d.id})<-[:ABOUT]-(c:Claim)
WHERE c.tieId IS NOT NULL AND ($retracted OR c.retractedAt IS NULL)
WITH t, collect(CASE WHEN $retracted
      THEN '@' + toString(date(c.recordedAt)) + ' ' + coalesce(toString(date(c.retractedAt)), '-') + ' ' + c.gist
      ELSE c.gist END) AS claims
RETURN t.gist AS tie, claims
