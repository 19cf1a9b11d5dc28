// $rows: from, to: a claim and a source of its chain, props: hop, verb, …
UNWIND $rows AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Source {id: row.to})
CREATE (a)-[e:ATTRIBUTED_TO]->(b)
SET e = row.props
