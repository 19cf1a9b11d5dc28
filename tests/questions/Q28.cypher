// Whom does this account have released in this exchange, by whose side, of what nationality, and for whom?
// $exchange, $account
MATCH (claim:Claim)-[:ABOUT]->(part:Tie {objectId: $exchange, role: 'released'})
WHERE claim.polarity = 'asserts'
CALL (claim) {
  MATCH (claim)-[hop:ATTRIBUTED_TO]->(source:Source)
  WITH hop.hop AS hop, source ORDER BY source.id
  WITH hop, collect(source.id) AS sources ORDER BY hop DESC LIMIT 1
  RETURN sources AS account
}
WITH claim, part WHERE account = $account
MATCH (person:Actor {id: part.subjectId}), (holder:Actor {id: part.side})
OPTIONAL MATCH (nationality:Claim {subjectId: person.id, property: 'nationality'})-[:ATTRIBUTED_TO]->(:Source {id: $account[0]})
OPTIONAL MATCH (person)-[swap:EXCHANGED_FOR]-(other:Actor) WHERE part.id IN swap.derivedFrom
WITH claim, part, person, holder, nationality, other ORDER BY other.id
RETURN person.id AS released, holder.id AS by, nationality.value AS nationality, collect(other.id) AS exchangedFor,
       [claim.id] AS evidence
ORDER BY by DESC, released
