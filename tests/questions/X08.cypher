// Had anybody acted on this proposal when it was made, who carried out the kidnapping of the same years, and since when did anybody hold the man?
// $proposal, $kidnapping
MATCH (taker:Actor)-[part:PARTICIPATED_IN {role: 'taker'}]->(proposal:Proposal {id: $proposal})
MATCH (proposer:Actor)-[:PARTICIPATED_IN {role: 'proposer'}]->(proposal)
MATCH (claim:Claim {tieId: part.tieId})
MATCH (victim:Person)-[seized:PARTICIPATED_IN {role: 'victim'}]->(kidnapping:Kidnapping {id: $kidnapping})
RETURN taker.id AS taker, proposer.id AS proposer, claim.validFrom AS begun, kidnapping.date AS kidnapping,
       [(who)-[:PARTICIPATED_IN {role: 'kidnapper'}]->(kidnapping) | who.id] AS kidnappers,
       COUNT { (:Tie {role: 'kidnapper', objectId: $kidnapping}) } + COUNT { (victim)<-[:KIDNAPPED]-() } AS kidnappersInEvidence,
       [(captor)-[held:DETAINED]->(victim) | [captor.id, held.inferred, toString(held.fromMin)]] AS heldSince,
       [claim.id, seized.tieId] AS evidence
