// $rows: from, to: a claim and a passage that it rests on
UNWIND $rows AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Passage {id: row.to})
CREATE (a)-[:ANCHORED_IN]->(b)
