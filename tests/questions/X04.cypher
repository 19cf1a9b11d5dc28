// Whom do both of these want to drive out, what divides them, and through whom do we know that it was no obstacle?
// $one, $other
MATCH (:Actor {id: $one})-[first:SOUGHT_EXPULSION_OF]->(driven:Actor)<-[second:SOUGHT_EXPULSION_OF]-(:Actor {id: $other})
MATCH (driven)-[:ACTIVE_IN]->(from:Place), (driven)-[:BELONGED_TO]->(owner:State)
MATCH (:Group)-[:BELONGED_TO]->(movement:Group)-[divide:OPPOSED]->(opposed:Group)
MATCH (noObstacle:Claim {property: 'characterisation', modality: 'fact'})-[:ABOUT]->(:Tie {type: 'COOPERATED_WITH', subjectId: $one, objectId: $other})
CALL (noObstacle) {
  MATCH (noObstacle)-[hop:ATTRIBUTED_TO]->(source:Source)
  WITH hop, source ORDER BY hop.hop
  RETURN collect(source.id) AS chain, collect(hop.basis) AS chainIs
}
WITH * WHERE size(chain) > 1
RETURN driven.id AS bothDriveOut, from.id AS from, owner.id AS of, movement.id AS movement,
       opposed.id AS opposedTo, noObstacle.quote AS words, chain, chainIs,
       [first.tieId, second.tieId, divide.tieId, noObstacle.id] AS evidence
