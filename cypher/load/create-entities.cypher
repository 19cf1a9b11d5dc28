// $rows: labels, props and, for events, bounds
UNWIND $rows AS row
CREATE (n:$(row.labels))
SET n = row.props, n.fromMin = date(row.bounds.fromMin), n.fromMax = date(row.bounds.fromMax), n.toMin = date(row.bounds.toMin), n.toMax = date(row.bounds.toMax)
