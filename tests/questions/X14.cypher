// How long had this leader been cut off, who says so, and who held his deputy’s rank at that time?
// $leader
MATCH (isolation:Claim {subjectId: $leader, property: 'isolated-for'})
MATCH (isolation)-[hop:ATTRIBUTED_TO]->(source:Source)
WITH isolation, source ORDER BY hop.hop
WITH isolation, collect(source.id) AS chain
MATCH (deputy:Person)-[rank:DEPUTY_OF {role: 'first-deputy'}]->(:Person {id: $leader})
RETURN isolation.low AS low, isolation.high AS high, isolation.unit AS unit, chain, deputy.id AS firstDeputy,
       [isolation.id, rank.tieId] AS evidence
