// The claims about each of some ties and nodes, and about attributes of them, by id.
// $about: id, `of`, itself or the ties from which it is derived, and of a derived tie the claims on which it rests
// $retracted: also claims that left the files
UNWIND $about AS asked
CALL (asked) {
  UNWIND asked.of AS one
  MATCH (c:Claim {tieId: one})
  RETURN c
  UNION
  UNWIND asked.of AS one
  MATCH (c:Claim {subjectId: one})
  RETURN c
}
WITH asked, c
WHERE ($retracted OR c.retractedAt IS NULL) AND (asked.restsOn IS NULL OR c.id IN asked.restsOn)
WITH asked, c ORDER BY c.id
RETURN asked.id AS id, collect(c.id) AS claimIds
