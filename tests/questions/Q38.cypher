// What motives of this state does anybody give for how it treats the leaders in the country, and how firmly?
// $state
MATCH (motive:Claim {property: 'motive'})-[:ABOUT]->(tie:Tie {subjectId: $state})
CALL (motive) {
  MATCH (motive)-[hop:ATTRIBUTED_TO]->(source:Source)
  RETURN source.id AS firstSource ORDER BY hop.hop DESC LIMIT 1
}
OPTIONAL MATCH (motive)-[response:RESPONDS_TO]->(answered:Claim {property: 'motive'})
RETURN firstSource, tie.type AS conduct, motive.value AS motive, motive.modality AS modality, motive.hedge AS hedge,
       response.stance AS toTheOther, [motive.id] AS evidence
ORDER BY firstSource
