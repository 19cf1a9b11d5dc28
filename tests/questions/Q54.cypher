// Which diplomats of this state were kidnapped: when, where, by whom, and in which exchange were they given back?
// $state
MATCH (diplomat:Person)-[:REPRESENTED {role: 'diplomat'}]->(:State {id: $state})
MATCH (diplomat)-[kidnapped:PARTICIPATED_IN {role: 'victim'}]->(kidnapping:Kidnapping)
MATCH (kidnapping)-[:HAPPENED_IN]->(place:Place)
MATCH (diplomat)-[given:PARTICIPATED_IN {role: 'released'}]->(exchange:Exchange)
OPTIONAL MATCH (kidnapper:Actor)-[:PARTICIPATED_IN {role: 'kidnapper'}]->(kidnapping)
RETURN diplomat.unnamed AS unnamed, kidnapping.date AS kidnapped, place.id AS place, kidnapper.id AS kidnapper,
       exchange.id AS exchange, COUNT { (:Person)-[:REPRESENTED {role: 'diplomat'}]->() } AS diplomats,
       [kidnapped.tieId, given.tieId] AS evidence
ORDER BY kidnapped
