// Which groups that this state backs has this organisation fought, and is the list closed?
// $state, $organization
MATCH (state:State {id: $state})-[backing:BACKED]->(group:Actor)<-[fight:FOUGHT]-(:Organization {id: $organization})
OPTIONAL MATCH (group)-[:COUNTED_AMONG]->(set:Group)
OPTIONAL MATCH (size:Claim {subjectId: group.id, property: 'size'})
RETURN group.id AS group, group.kind AS kind, set.id AS oneOf, size.high AS membersInAll,
       [backing.tieId, fight.tieId] AS evidence
ORDER BY group
