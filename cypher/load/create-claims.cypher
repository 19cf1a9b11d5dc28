// $rows: props and bounds, $at: when they came into this database
UNWIND $rows AS row
CREATE (n:Claim)
SET n = row.props, n.recordedAt = datetime($at), n.fromMin = date(row.bounds.fromMin), n.fromMax = date(row.bounds.fromMax), n.toMin = date(row.bounds.toMin), n.toMax = date(row.bounds.toMax), n.saidMin = date(row.saidMin), n.saidMax = date(row.saidMax)
