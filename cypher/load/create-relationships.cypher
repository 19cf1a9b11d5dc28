// The projection. $rows: type, from, to, props and bounds
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[n:$(row.type)]->(b)
SET n = row.props, n.fromMin = date(row.bounds.fromMin), n.fromMax = date(row.bounds.fromMax), n.toMin = date(row.bounds.toMin), n.toMax = date(row.bounds.toMax)
