// What saved queries begin with where they are asked about nobody in particular: whoever has most ties or tells most, of the
// first of the datasets that are ready, so that what comes second is of the same one.
MATCH (d:Dataset {status: 'ready'})
WITH d ORDER BY d.id LIMIT 1
WITH d.id AS dataset
CALL (dataset) {
  MATCH (a:Actor {dataset: dataset})
  WITH a ORDER BY a.ties DESC, a.id LIMIT 2
  RETURN collect(a) AS tied
}
CALL (dataset) {
  MATCH (a:Person {dataset: dataset})
  WHERE NOT a.unnamed
  WITH a ORDER BY a.ties DESC, a.id LIMIT 1
  RETURN head(collect(a.id)) AS person
}
CALL (dataset, tied) {
  MATCH (a:Actor {dataset: dataset})
  WHERE NOT a IN tied AND NOT EXISTS { MATCH (a)-[r]-(first:Actor) WHERE first = tied[0] AND r.inPaths }
    AND EXISTS { MATCH (a)-[r]-(:Actor) WHERE r.inPaths }
  WITH a ORDER BY a.ties DESC, a.id LIMIT 1
  RETURN head(collect(a.id)) AS apart
}
CALL (dataset) {
  MATCH (e:Event {dataset: dataset})
  WITH e ORDER BY e.ties DESC, e.id LIMIT 1
  RETURN head(collect(e.id)) AS attended
}
CALL (dataset) {
  MATCH (e:Event {dataset: dataset})
  RETURN toString(min(e.fromMin)) AS firstDay, toString(max(e.fromMin)) AS lastDay
}
CALL (dataset) {
  MATCH (s:Source {dataset: dataset})<-[:ATTRIBUTED_TO {first: true}]-(c:Claim)
  WHERE c.retractedAt IS NULL
  WITH s, count(c) AS claims ORDER BY claims DESC, s.id LIMIT 2
  RETURN collect(s.id) AS telling
}
RETURN tied[0].id AS `most tied`, tied[1].id AS `second most tied`, person AS `most tied person`, apart AS `apart from most tied`,
  attended AS `most attended`, firstDay AS `first event`, lastDay AS `last event`,
  telling[0] AS `most telling`, telling[1] AS `second most telling`
