// Which of those released in this exchange sat on this council, and where was each when the decision was taken?
// $exchange, $council, $decision
MATCH (person:Person)-[:PARTICIPATED_IN {role: 'released'}]->(:Exchange {id: $exchange})
MATCH (person)-[seat:MEMBER_OF]->(council:Organization {id: $council})
MATCH (person)-[vote:PARTICIPATED_IN]->(decision:Decision {id: $decision})
MATCH (person)-[stay:STAYED_IN]->(place:Place)
MATCH (seen:Claim {tieId: stay.tieId, observedAt: decision.date})
RETURN person.id AS person, vote.role AS position, collect(DISTINCT place.id) AS whereabouts,
       COUNT { (council)--(:Place) } AS placesOfCouncil,
       collect(DISTINCT seen.id) + collect(DISTINCT seat.tieId) + collect(DISTINCT vote.tieId) AS evidence
ORDER BY person
