// Who bears a grudge against whom, how many are they, and does the whole organisation?
// $organization
MATCH (who:Actor)-[grudge:RESENTED]->(whom:Actor)
MATCH (who)-[:SUBSET_OF]->(organization:Organization {id: $organization})
MATCH (size:Claim {subjectId: who.id, property: 'size-in-words'})
RETURN who.id AS who, who.unnamed AS unnamed, size.value AS howMany, whom.id AS whom, whom.kind AS whomKind,
       COUNT { (organization)-[:RESENTED]->() } AS grudgesOfTheWhole,
       [grudge.tieId, size.id] AS evidence
