// Who was for it, who against it, what came of it, and did the larger side prevail in number?
// title: How each decision was split
// group: council and leadership
// shows: table
// $for: text = supported; the role of those in favour
// $against: text = opposed; the role of those against
// -> decision: the event
// -> date: when it was
// -> in favour: who was for it
// -> against: who was against it
// -> larger: which side had more
// -> outcome: what is told of the outcome
// -> sources: the first sources of both sides, whoever tells of either
// -> ties: their participations
// -> claims: the claims about the outcome
MATCH (a:Actor)-[p:PARTICIPATED_IN]->(e:Event)
WHERE p.role IN [$for, $against]
WITH e, a, p ORDER BY a.name, p.tieId
WITH e, collect(CASE p.role WHEN $for THEN a.name END) AS yes, collect(CASE p.role WHEN $against THEN a.name END) AS no,
  collect(p.tieId) AS ties
RETURN e.name AS decision, e.date AS date, yes AS `in favour`, no AS against,
  CASE WHEN size(yes) > size(no) THEN 'in favour' WHEN size(yes) < size(no) THEN 'against' ELSE 'neither' END AS larger,
  COLLECT {
    MATCH (c:Claim {subjectId: e.id, property: 'outcome'}) WHERE c.retractedAt IS NULL
    RETURN c.paraphrase AS says ORDER BY says
  } AS outcome,
  COLLECT {
    UNWIND ties AS id
    MATCH (c:Claim {tieId: id, polarity: 'asserts'})-[:ATTRIBUTED_TO {first: true}]->(s:Source)
    WHERE c.retractedAt IS NULL AND NOT c.modality IN ['plan', 'demand', 'recommendation']
    RETURN DISTINCT s.name AS name ORDER BY name
  } AS sources,
  ties, COLLECT {
    MATCH (c:Claim {subjectId: e.id, property: 'outcome'}) WHERE c.retractedAt IS NULL RETURN c.id AS id ORDER BY id
  } AS claims
ORDER BY date, decision
