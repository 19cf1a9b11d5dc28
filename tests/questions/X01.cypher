// Who accuses this state of backing that organisation, are they named, and does anybody tell it as a fact?
// $state, $organization
MATCH (:State {id: $state})-[backing:BACKED]->(:Organization {id: $organization})
MATCH (accuser:Actor)-[accusation:ACCUSED]->(:State {id: $state})
MATCH (claim:Claim {tieId: backing.tieId})-[hop:ATTRIBUTED_TO]->(:Source {actorId: accuser.id})
WHERE NOT EXISTS { (claim)-[higher:ATTRIBUTED_TO]->() WHERE higher.hop > hop.hop }
WITH accuser, accusation, backing, collect(DISTINCT claim.modality) AS modality, collect(claim.id) AS claims
RETURN accuser.id AS accuser, accuser.unnamed AS unnamed, modality, backing.modality AS strongest,
       [accusation.tieId] + claims AS evidence
ORDER BY accuser
