// $rows: from, to: a place and the one that contains it
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[:WITHIN]->(b)
