// In which exchanges does any claim, asserted or denied, have this person released?
// $person
MATCH (claim:Claim)-[:ABOUT]->(part:Tie {type: 'PARTICIPATED_IN', role: 'released', subjectId: $person})
MATCH (exchange:Exchange {id: part.objectId})
RETURN exchange.id AS exchange, exchange.date AS date, collect(DISTINCT claim.polarity) AS polarity,
       collect(claim.id) AS evidence
