// $rows: from, to: a passage and its document
UNWIND $rows AS row
MATCH (a:Passage {id: row.from})
MATCH (b:Document {id: row.to})
CREATE (a)-[:PART_OF]->(b)
