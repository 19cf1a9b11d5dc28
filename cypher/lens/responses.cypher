// Which of these claims answers which.
// $ids: the claims
UNWIND $ids AS id
MATCH (a:Claim {id: id})-[r:RESPONDS_TO]->(b:Claim)
WHERE b.id IN $ids
RETURN a.id AS claimId, r.stance AS stance, b.id AS respondsTo, r.reason AS reason
ORDER BY claimId, respondsTo
