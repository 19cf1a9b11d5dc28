// $rows: from, to: a claim and the one that it answers, props: stance, reason
UNWIND $rows AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
CREATE (a)-[e:RESPONDS_TO]->(b)
SET e = row.props
