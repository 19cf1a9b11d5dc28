// Which of these ids are ties, also derived ones, and which are claims. A tie and a claim may have the same id.
// $ties: ids that may be ties, $claims: ids that may be claims
CALL () {
  UNWIND $ties AS id
  MATCH (t:Tie {id: id})
  WHERE t.retractedAt IS NULL
  RETURN collect(DISTINCT t.id) AS told
}
CALL () {
  UNWIND $ties AS id
  WITH id, split(id, '~') AS parts
  WHERE size(parts) = 4
  MATCH (s:Entity {id: split(id, ':')[0] + ':' + parts[2]})-[r]->(:Entity)
  WHERE r.tieId = id
  RETURN collect(DISTINCT id) AS derived
}
CALL () {
  UNWIND $claims AS id
  MATCH (c:Claim {id: id})
  RETURN collect(DISTINCT c.id) AS claims
}
RETURN told + derived AS ties, claims
