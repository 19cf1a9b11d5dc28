// Whose votes does somebody call unimportant, on what ground, and who rejects that ground?
// $decision
MATCH (weight:Claim {property: 'weight'})-[:ABOUT]->(vote:Tie {objectId: $decision})
MATCH (voter:Person {id: vote.subjectId})
MATCH (weight)-[:ATTRIBUTED_TO {hop: 2}]->(critic:Source)
MATCH (ground:Claim)-[:ABOUT]->(held:Tie {type: 'DETAINED', objectId: voter.id, role: 'after-exchange', id: ground.tieId})
MATCH (ground)-[:ATTRIBUTED_TO {hop: 2}]->(critic)
MATCH (answer:Claim)-[:RESPONDS_TO {stance: 'rejects'}]->(ground)
MATCH (answer)-[:ATTRIBUTED_TO {hop: 2}]->(opponent:Source)
RETURN voter.id AS voter, vote.role AS voted, critic.id AS critic, ground.quote AS ground,
       opponent.id AS opponent, answer.polarity AS answers, held.status AS status,
       [weight.id, ground.id, answer.id] AS evidence
ORDER BY voter
