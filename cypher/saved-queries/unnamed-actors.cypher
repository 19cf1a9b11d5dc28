// Whom do the sources not name, and what is told of them?
// title: Actors whom nobody names
// group: data quality
// shows: table
// -> actor: as described
// -> kind: the kind of actor
// -> ties: their ties
// -> told: what is told of them, in our words
// -> claims: these claims
MATCH (a:Actor {unnamed: true})
CALL (a) {
  MATCH (t:Tie)
  WHERE t.subjectId = a.id OR t.objectId = a.id
  MATCH (c:Claim {tieId: t.id})
  WHERE c.retractedAt IS NULL
  WITH t, c ORDER BY c.id
  RETURN collect(DISTINCT c.paraphrase) AS told, collect(DISTINCT t.id) AS ties, collect(c.id) AS claims
}
RETURN a.name AS actor, a.kind AS kind, ties, told, claims
ORDER BY size(claims) DESC, actor, a.id
