// What happened, in the order of time, how exactly is that known, and who took part?
// title: The events in order
// group: time
// shows: table
// $actor: actor = none; only events in which this actor took part
// -> date: the date as told
// -> basis: whether each date is stated or inferred
// -> event: the event
// -> kind: the kind of event
// -> who: who took part, with the role
// -> ties: the participations
// -> claims: the claims about the date
MATCH (e:Event)
WHERE $actor IS NULL OR EXISTS { (:Actor&Entity {id: $actor})-[:PARTICIPATED_IN]->(e) }
RETURN e.date AS date,
  COLLECT {
    MATCH (c:Claim {subjectId: e.id, property: 'date'}) WHERE c.retractedAt IS NULL RETURN DISTINCT c.basis AS basis ORDER BY basis
  } AS basis,
  e.name AS event, e.kind AS kind,
  COLLECT { MATCH (a:Actor)-[p:PARTICIPATED_IN]->(e) RETURN a.name + ': ' + p.role AS part ORDER BY part } AS who,
  COLLECT { MATCH (:Actor)-[p:PARTICIPATED_IN]->(e) RETURN p.tieId AS id ORDER BY id } AS ties,
  COLLECT { MATCH (c:Claim {subjectId: e.id, property: 'date'}) WHERE c.retractedAt IS NULL RETURN c.id AS id ORDER BY id } AS claims
ORDER BY e.fromMin, e.toMax, event
