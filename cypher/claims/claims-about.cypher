// The claims about some ties and nodes, and about attributes of both, by id.
// $ids: ties and nodes, $retracted: also claims that left the files
CALL () {
  UNWIND $ids AS id
  MATCH (c:Claim {tieId: id})
  RETURN c
  UNION
  UNWIND $ids AS id
  MATCH (c:Claim {subjectId: id})
  RETURN c
}
WITH c WHERE $retracted OR c.retractedAt IS NULL
RETURN c.id AS id
ORDER BY id
