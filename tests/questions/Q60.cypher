// Who killed this man, who recovered the documents, and who trained those who came for training?
// $killing, $recovery, $trainees
MATCH (killing:Killing {id: $killing})<-[victim:PARTICIPATED_IN {role: 'victim'}]-(:Person)
MATCH (recovery:Recovery {id: $recovery})-[place:HAPPENED_IN]->(:Place)
MATCH (trainees:Group {id: $trainees})-[travel:TRAVELLED_TO]->(:Place)
RETURN [(killing)<-[:PARTICIPATED_IN {role: 'killer'}]-(who) | who.id] AS killers,
       [(recovery)<-[:PARTICIPATED_IN]-(who) | who.id] AS recoverers,
       [(trainees)<-[:TRAINED]-(who) | who.id] AS trainers,
       COUNT { MATCH (tie:Tie) WHERE tie.objectId IN [$killing, $recovery] AND tie.role IN ['killer', 'recoverer'] } +
         COUNT { (:Tie {type: 'TRAINED', objectId: $trainees}) } AS evenInEvidence,
       [victim.tieId, place.tieId, travel.tieId] AS evidence
