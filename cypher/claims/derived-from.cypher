// On which claims some derived ties rest, and from which participations they follow.
// $ties: id, and subjectId and objectId, its ends
UNWIND $ties AS tie
MATCH (s:Entity {id: tie.subjectId})-[r]->(o:Entity {id: tie.objectId})
WHERE r.tieId = tie.id
RETURN r.tieId AS id, r.derivedFrom AS of, r.restsOn AS restsOn
