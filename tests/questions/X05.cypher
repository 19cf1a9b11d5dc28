// What limits or strains the relationship of this state with that organisation and its leaders, by way of restriction or tension?
// $state, $organization
MATCH (state:State {id: $state})-[restriction:RESTRICTED]->(leaders:Group)-[:SUBSET_OF]->(organization:Organization {id: $organization})
MATCH (state)-[tension:AT_ODDS_WITH]-(organization)
MATCH (extent:Claim {subjectId: tension.tieId, property: 'extent'})
RETURN leaders.id AS restricted, EXISTS { (leaders)-[:STAYED_IN]->(:Place)<-[:HAS_TERRITORY]-(state) } AS inItsTerritory,
       extent.value AS tension, [restriction.tieId, tension.tieId, extent.id] AS evidence
