// How many exchanges between these two are told of, and when was each?
// $one, $other
MATCH (:Actor {id: $one})-[first:PARTICIPATED_IN {role: 'party'}]->(exchange:Exchange)
MATCH (:Actor {id: $other})-[second:PARTICIPATED_IN {role: 'party'}]->(exchange)
MATCH (:Actor)-[given:PARTICIPATED_IN {role: 'released', side: $other}]->(exchange)
RETURN exchange.id AS exchange, exchange.date AS date,
       collect(first.tieId) + collect(second.tieId) + collect(given.tieId) AS evidence
ORDER BY date
