// Since when and until when is this person known to have been first deputy, and did it hold on this day?
// $person, $day
MATCH (person:Person {id: $person})-[tie:DEPUTY_OF {role: 'first-deputy'}]->(leader:Person)
MATCH (claim:Claim {tieId: tie.tieId})
RETURN leader.id AS leader, claim.validFrom AS since, claim.validTo AS until, claim.observedAt AS observed,
       toString(tie.fromMin) AS fromMin, toString(tie.fromMax) AS fromMax,
       toString(tie.toMin) AS toMin, toString(tie.toMax) AS toMax,
       tie.fromMax <= date($day) <= tie.toMin AS certainOnDay,
       [claim.id] AS evidence
