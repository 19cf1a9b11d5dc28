// $rows: id, props and bounds, $at: when they were edited. When a claim was first recorded never changes.
UNWIND $rows AS row
MATCH (n:Claim {id: row.id})
CALL (n) {
  MATCH (n)-[e]->()
  DELETE e
}
WITH n, row, n.recordedAt AS recordedAt,
  CASE WHEN n.contentHash = row.props.contentHash THEN n.revisedAt ELSE datetime($at) END AS revisedAt
SET n = row.props, n.recordedAt = recordedAt, n.revisedAt = revisedAt, n.fromMin = date(row.bounds.fromMin), n.fromMax = date(row.bounds.fromMax), n.toMin = date(row.bounds.toMin), n.toMax = date(row.bounds.toMax), n.saidMin = date(row.saidMin), n.saidMax = date(row.saidMax)
