// The ties of one node, each with the claims about it, as in lens/ties.
// $id: the node, $retracted: also claims that left the files, and ties of which nothing else is left
CALL () {
  MATCH (t:Tie {subjectId: $id})
  RETURN t
  UNION
  MATCH (t:Tie {objectId: $id})
  RETURN t
}
MATCH (t)<-[:ABOUT]-(c:Claim)
WHERE c.tieId IS NOT NULL AND ($retracted OR c.retractedAt IS NULL)
WITH t, collect(CASE WHEN $retracted
      THEN '@' + toString(date(c.recordedAt)) + ' ' + coalesce(toString(date(c.retractedAt)), '-') + ' ' + c.gist
      ELSE c.gist END) AS claims
RETURN t.gist AS tie, claims
