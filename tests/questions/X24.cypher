// Of how many released were how many killed at least, where, by whom, and who of them is named?
// $released
MATCH (killed:Group)-[:SUBSET_OF]->(released:Group {id: $released})
MATCH (count:Claim {subjectId: killed.id, property: 'size'})
MATCH (part:Group)-[:SUBSET_OF]->(killed)
MATCH (partCount:Claim {subjectId: part.id, property: 'size'})
MATCH (part)-[death:PARTICIPATED_IN {role: 'victim'}]->(killing:Killing)-[:HAPPENED_IN]->(country:Place)
MATCH (named:Person)-[among:COUNTED_AMONG]->(killed)
MATCH (named)-[:PARTICIPATED_IN {role: 'victim'}]->(other:Killing)-[:HAPPENED_IN]->(city:City)
MATCH (of:Claim {subjectId: released.id, property: 'size'})-[:ATTRIBUTED_TO {hop: 1}]->(:Source {kind: 'author'})
WHERE COUNT { (of)-[:ATTRIBUTED_TO]->() } = 1
RETURN of.low AS released, count.low AS atLeast, count.high AS atMost, partCount.low AS there, country.id AS in,
       [(who)-[:PARTICIPATED_IN {role: 'killer'}]->(killing) | who.id] AS killersThere,
       [(who:Person)-[:COUNTED_AMONG]->(part) | who.id] AS namedThere,
       named.id AS named, city.id AS killedIn, among.inferred AS inferred,
       [count.id, partCount.id, of.id, death.tieId, among.tieId] AS evidence
