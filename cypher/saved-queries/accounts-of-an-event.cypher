// Which first source names which participants of an event, and whom does it pass over?
// title: One event as each source tells it
// group: detention and exchange
// shows: table
// $event: event = most attended; which event
// -> source: who tells it first
// -> names: whom it names, with the role
// -> passes over: whom others name and it does not; not to be named is not to be denied
// -> numbers: the numbers it gives
// -> ties: the participations that it tells of
// -> claims: its claims about them and about the numbers
MATCH (e:Event&Entity {id: $event})
CALL (e) {
  MATCH (:Actor)-[p:PARTICIPATED_IN]->(e) RETURN collect(p.tieId) AS all
}
MATCH (s:Source)<-[:ATTRIBUTED_TO {first: true}]-(c:Claim)
WHERE c.retractedAt IS NULL AND (c.tieId IN all OR (c.subjectId = e.id AND coalesce(c.low, c.high) IS NOT NULL))
WITH e, all, s, c ORDER BY c.id
WITH e, all, s, collect(DISTINCT c.id) AS claims,
  collect(DISTINCT CASE WHEN c.polarity = 'asserts' AND NOT c.modality IN ['plan', 'demand', 'recommendation'] THEN c.tieId END) AS told,
  collect(DISTINCT CASE WHEN coalesce(c.low, c.high) IS NOT NULL THEN c.property + ': ' + CASE WHEN c.polarity = 'denies' THEN 'not ' ELSE '' END
    + CASE WHEN c.low IS NULL THEN 'at most ' + toString(c.high) WHEN c.high IS NULL THEN 'at least ' + toString(c.low) WHEN c.low = c.high THEN toString(c.low) ELSE toString(c.low) + ' to ' + toString(c.high) END END) AS numbers
RETURN s.name AS source,
  COLLECT {
    MATCH (a:Actor)-[p:PARTICIPATED_IN]->(e) WHERE p.tieId IN told
    RETURN a.name + ': ' + p.role AS named ORDER BY named
  } AS names,
  COLLECT {
    MATCH (a:Actor)-[p:PARTICIPATED_IN]->(e) WHERE NOT p.tieId IN told
    RETURN a.name + ': ' + p.role AS named ORDER BY named
  } AS `passes over`,
  numbers, told AS ties, claims
ORDER BY size(told) DESC, source
