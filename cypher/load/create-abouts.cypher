// $rows: from, to: a claim and the tie that it, or the attribute it speaks of, is about, props: how firmly, by it, the tie was so, and when
UNWIND $rows AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Tie {id: row.to})
CREATE (a)-[e:ABOUT]->(b)
SET e = row.props
