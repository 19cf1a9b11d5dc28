// What land does this organisation hold, how does it stand with the organisation it came from, and up to what day is that told?
// $organization
MATCH (:Organization {id: $organization})-[control:CONTROLLED_LAND_IN]->(region:Region)-[:WITHIN]->(country:Place)
MATCH (held:Claim {tieId: control.tieId})
MATCH (:Organization {id: $organization})-[strain:AT_ODDS_WITH]-(parent:Organization)
MATCH (strained:Claim {tieId: strain.tieId})
RETURN region.id AS region, country.id AS country, held.validFrom AS since, held.validTo AS until,
       toString(control.toMin) AS certainlyTo, toString(control.toMax) AS endedBy,
       parent.id AS strainedWith, strained.hedge AS hedge,
       [held.id, strained.id] AS evidence
