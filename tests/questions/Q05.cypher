// Who hosted this speech, where was it given, and what else is the host tied to?
// $speech
MATCH (host:Actor)-[hosting:PARTICIPATED_IN {role: 'host'}]->(speech:Speech {id: $speech})-[location:HAPPENED_IN]->(place:Place)
MATCH (speaker:Actor)-[:PARTICIPATED_IN {role: 'speaker'}]->(speech)
RETURN host.id AS host, speaker.id AS speaker, place.id AS place,
       COUNT { (host)--() } AS tiesOfHost,
       [hosting.tieId, location.tieId] AS evidence
