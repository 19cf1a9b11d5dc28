// Whom does this organisation fuel and where, what does it threaten, and is the list of regions closed?
// $organization
MATCH (organization:Organization {id: $organization})-[backing:BACKED]->(fuelled:Group)-[active:ACTIVE_IN]->(region:Region)
MATCH (organization)-[threat:THREATENED]->(threatened:Place)
MATCH (scope:Claim {subjectId: fuelled.id, property: 'description'})
WITH fuelled, backing, active, region, threat, threatened, scope ORDER BY region.id
RETURN fuelled.id AS fuelled, collect(region.id) AS regions, scope.value AS scope, threatened.id AS threatened,
       collect(active.tieId) + collect(DISTINCT backing.tieId) + collect(DISTINCT threat.tieId) + collect(DISTINCT scope.id) AS evidence
