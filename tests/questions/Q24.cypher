// Did these measures against those who sought refuge come before or after this attack, and when did they end?
// $state, $attack
MATCH (attack:Event {id: $attack})
MATCH (:State {id: $state})-[measure:DETAINED|HELD_UNDER_HOUSE_ARREST]->(operatives:Group)-[refuge:SOUGHT_REFUGE_IN]->(:Place)
MATCH (claim:Claim {tieId: measure.tieId})
RETURN type(measure) AS measure, operatives.id AS of, claim.validFrom AS since, claim.validTo AS until,
       measure.fromMin >= attack.fromMin AS afterAttack, toString(measure.toMax) AS end,
       [claim.id, refuge.tieId] AS evidence
ORDER BY measure
