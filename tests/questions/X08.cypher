// Had anybody acted on this proposal when it was made, and who carried out the kidnapping of the same years?
// $proposal, $kidnapping
MATCH (taker:Actor)-[part:PARTICIPATED_IN {role: 'taker'}]->(proposal:Proposal {id: $proposal})
MATCH (proposer:Actor)-[:PARTICIPATED_IN {role: 'proposer'}]->(proposal)
MATCH (claim:Claim {tieId: part.tieId})
MATCH (victim:Person)-[seized:PARTICIPATED_IN {role: 'victim'}]->(kidnapping:Kidnapping {id: $kidnapping})
RETURN taker.id AS taker, proposer.id AS proposer, claim.validFrom AS begun, kidnapping.date AS kidnapping,
       [(who)-[:PARTICIPATED_IN {role: 'kidnapper'}]->(kidnapping) | who.id] AS kidnappers,
       COUNT { (:Tie {role: 'kidnapper', objectId: $kidnapping}) } + COUNT { (victim)<-[:KIDNAPPED]-() } AS kidnappersInEvidence,
       [claim.id, seized.tieId] AS evidence
