// Who asserts that this organisation attacked those people, with what modality, and what ties it to the organisation they belong to?
// $attacker, $organization
MATCH (attacker:Actor {id: $attacker})-[attack:ATTACKED]->(target:Actor)-[:SUBSET_OF]->(:Organization {id: $organization})
MATCH (claim:Claim)-[:ABOUT]->(tie:Tie) WHERE tie.id IN attack.derivedFrom
MATCH (claim)-[hop:ATTRIBUTED_TO]->(source:Source)
WITH attacker, attack, target, claim, source ORDER BY hop.hop
WITH attacker, attack, target, claim, collect(source.kind) AS chain
RETURN attacker.id AS attacker, target.id AS target, attack.modality AS modality,
       collect(DISTINCT claim.hedge) AS hedges, collect(DISTINCT chain) AS chains,
       COUNT { (attacker)--(:Entity {id: $organization}) } AS tiesToTheOrganization,
       collect(claim.id) AS evidence
