// How was this council divided over the decision, and did the outcome follow the majority?
// $council, $decision
MATCH (member:Person)-[:MEMBER_OF]->(:Organization {id: $council})
MATCH (member)-[vote:PARTICIPATED_IN]->(decision:Decision {id: $decision}) WHERE vote.role IN ['supported', 'opposed']
WITH decision, member, vote ORDER BY member.id
WITH decision, collect(CASE vote.role WHEN 'supported' THEN member.id END) AS supported,
     collect(CASE vote.role WHEN 'opposed' THEN member.id END) AS opposed, collect(vote.tieId) AS votes
MATCH (inFavour:Claim {subjectId: decision.id, property: 'votes-for'})
MATCH (against:Claim {subjectId: decision.id, property: 'votes-against'})
MATCH (outcome:Claim {subjectId: decision.id, property: 'outcome'})
MATCH (branch:Organization)-[:PARTICIPATED_IN {role: 'took'}]->(decision)
MATCH (branch)-[separation:SEPARATED_FROM]->(:Organization)
RETURN supported, opposed, inFavour.low AS votesFor, against.low AS votesAgainst, branch.id AS took,
       separation.status AS separation, size(supported) > size(opposed) AS majorityInFavour,
       votes + [inFavour.id, against.id, outcome.id] AS evidence
