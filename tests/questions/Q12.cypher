// How are these two tied, in which direction, and what is said of a claim that one of them makes about the future?
// $one, $other
CALL () {
  MATCH (one:Organization {id: $one})-[tie]-(other:Organization {id: $other})
  RETURN startNode(tie).id AS subject, type(tie) AS tie, endNode(tie).id AS object, tie.inferred AS inferred,
         null AS stance, [tie.tieId] AS evidence
  UNION
  MATCH (answer:Claim {subjectId: $one})-[response:RESPONDS_TO]->(claim:Claim)-[:ABOUT]->(tie:Tie {subjectId: $other})
  MATCH (subject:Entity {id: tie.subjectId}), (object:Entity {id: tie.objectId})
  RETURN subject.id AS subject, tie.type AS tie, object.id AS object, claim.basis = 'inferred' AS inferred,
         response.stance AS stance, [answer.id, claim.id] AS evidence
}
RETURN subject, tie, object, inferred, stance, evidence
ORDER BY stance IS NOT NULL, inferred, subject, tie
