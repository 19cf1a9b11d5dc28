// $rows: props and bounds
UNWIND $rows AS row
CREATE (n:Tie)
SET n = row.props, n.fromMin = date(row.bounds.fromMin), n.fromMax = date(row.bounds.fromMax), n.toMin = date(row.bounds.toMin), n.toMax = date(row.bounds.toMax)
