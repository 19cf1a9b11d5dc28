// How many rejected the words of this speaker, what did they say the speech was for, and does anybody answer them?
// $speaker
MATCH (critics:Actor)-[rejection:REJECTED_WORDS_OF]->(speaker:Person {id: $speaker})-[:PARTICIPATED_IN {role: 'speaker'}]->(speech:Speech)
MATCH (size:Claim {subjectId: critics.id, property: 'size-in-words'})
MATCH (purpose:Claim {subjectId: speech.id, property: 'purpose'})-[:ATTRIBUTED_TO {hop: 2}]->(:Source {actorId: critics.id})
MATCH (verdict:Claim {subjectId: speech.id, property: 'characterisation'})-[:ATTRIBUTED_TO {hop: 2}]->(:Source {actorId: critics.id})
MATCH (answer:Claim)-[response:RESPONDS_TO]->(verdict)
MATCH (answer)-[:ATTRIBUTED_TO {hop: 1}]->(answering:Source)
RETURN critics.id AS critics, size.value AS howMany, verdict.value AS verdict, verdict.modality AS modality,
       purpose.value AS purpose, answering.id AS answering, response.stance AS stance, answer.value AS answer,
       [rejection.tieId, purpose.id, verdict.id, answer.id, size.id] AS evidence
