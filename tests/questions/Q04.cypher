// Who formed this council, who sat on it, what was it for, who was missing, and who tells so?
// $council
MATCH (council:Organization {id: $council})
MATCH (founder:Actor)-[founding:FORMED]->(council)
MATCH (member:Actor)-[seat:MEMBER_OF]->(council)
WITH council, founder, founding, member, seat ORDER BY member.id
WITH council, founder, founding, collect(member.id) AS members, collect(seat.tieId) AS seats
MATCH (purpose:Claim {subjectId: council.id, property: 'purpose'})
MATCH (size:Claim {subjectId: council.id, property: 'size'})
MATCH (council)-[:BELONGED_TO]->(:Organization)<-[:LEADER_OF]-(leader:Person)
MATCH (absence:Claim {subjectId: leader.id, property: 'situation'})
CALL (founding) {
  MATCH (:Tie {id: founding.tieId})<-[:ABOUT]-(:Claim)-[hop:ATTRIBUTED_TO]->(source:Source)
  WITH DISTINCT hop.hop AS hop, source.id AS name ORDER BY hop
  RETURN collect(name) AS toldBy
}
RETURN founder.id AS founder, members, size.low AS atLeast, size.high AS atMost, purpose.value AS purpose,
       leader.id AS leader, absence.value AS leaderWas, toldBy,
       seats + [founding.tieId, purpose.id, absence.id] AS evidence
