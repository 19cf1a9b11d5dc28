// $rows: from, to: a claim and the tie that it, or the attribute it speaks of, is about
UNWIND $rows AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Tie {id: row.to})
CREATE (a)-[:ABOUT]->(b)
