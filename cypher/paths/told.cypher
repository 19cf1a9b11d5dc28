// These ties, each with the claims about it, as in lens/ties.
// $ids: the ties, $retracted: also claims that left the files
UNWIND $ids AS id
MATCH (t:Tie {id: id})<-[:ABOUT]-(c:Claim)
WHERE c.tieId IS NOT NULL AND ($retracted OR c.retractedAt IS NULL)
WITH t, collect(CASE WHEN $retracted
      THEN '@' + toString(date(c.recordedAt)) + ' ' + coalesce(toString(date(c.retractedAt)), '-') + ' ' + c.gist
      ELSE c.gist END) AS claims
RETURN t.gist AS tie, claims
