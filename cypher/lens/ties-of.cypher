// The ties of these nodes, each with the claims about it, as in lens/ties.
// $ids: the nodes, $retracted: also claims that left the files, and ties of which nothing else is left
UNWIND $ids AS id
CALL (id) {
  MATCH (t:Tie {subjectId: id})
  RETURN t
  UNION
  MATCH (t:Tie {objectId: id})
  RETURN t
}
WITH DISTINCT t
MATCH (t)<-[:ABOUT]-(c:Claim)
WHERE c.tieId IS NOT NULL AND ($retracted OR c.retractedAt IS NULL)
WITH t, collect(CASE WHEN $retracted
      THEN '@' + toString(date(c.recordedAt)) + ' ' + coalesce(toString(date(c.retractedAt)), '-') + ' ' + c.gist
      ELSE c.gist END) AS claims
RETURN t.gist AS tie, claims
