// $rows: id, labels, props and, for events, bounds. A kind may have changed, so labels that are no longer right go.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
CALL (n) {
  MATCH (n)-[w:WITHIN]->()
  DELETE w
}
WITH n, row, [label IN labels(n) WHERE NOT label IN row.labels] AS gone
REMOVE n:$(gone)
SET n:$(row.labels)
SET n = row.props, n.fromMin = date(row.bounds.fromMin), n.fromMax = date(row.bounds.fromMax), n.toMin = date(row.bounds.toMin), n.toMax = date(row.bounds.toMax)
