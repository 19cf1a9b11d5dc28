// Who lets us know that these people may move but not leave: through whom do the words come, where did they appear, whom do they answer?
// $state
MATCH (free:Claim)-[:ABOUT]->(freedom:Tie {type: 'LET_MOVE_FREELY', subjectId: $state, id: free.tieId})
MATCH (barred:Claim)-[:ABOUT]->(:Tie {type: 'BARRED_FROM_TRAVEL', objectId: freedom.objectId, id: barred.tieId})
MATCH (person:Person {id: freedom.objectId})
CALL (free, barred) {
  MATCH (free)-[hop:ATTRIBUTED_TO]->(source:Source)
  WHERE EXISTS { (barred)-[:ATTRIBUTED_TO {hop: hop.hop}]->(source) }
  WITH source ORDER BY hop.hop
  RETURN collect(source) AS chain
}
WITH person, free, barred, chain, chain[-1] AS speaker
WHERE size(chain) = COUNT { (free)-[:ATTRIBUTED_TO]->() } AND size(chain) = COUNT { (barred)-[:ATTRIBUTED_TO]->() }
MATCH (free)-[:ANCHORED_IN]->(:Passage)-[:PART_OF]->(document:Document)
MATCH (magazine:Source {id: document.publishedInId}), (publisher:Source {id: document.publisherId})
MATCH (speaker)<-[:ATTRIBUTED_TO]-(answer:Claim)-[:RESPONDS_TO {stance: 'rejects'}]->(:Claim {polarity: 'asserts'})-[:ATTRIBUTED_TO {hop: 2}]->(opponent:Source)
MATCH (answer)-[:ABOUT]->(:Tie {objectId: person.id})
RETURN person.id AS person, free.quote AS words, [source IN chain | source.id] AS chain,
       magazine.id AS publishedIn, publisher.id AS publisher, collect(DISTINCT opponent.id) AS answering,
       collect(DISTINCT free.id) + collect(DISTINCT barred.id) + collect(DISTINCT answer.id) AS evidence
ORDER BY person
