// Pairs of claims of which somebody says that they cannot both be so.
MATCH (a:Claim)-[r:RESPONDS_TO]->(b:Claim)
WHERE r.stance = 'incompatible-with'
RETURN a.id AS claimId, b.id AS respondsTo
