// Whom did this speaker denounce, when, for what, and who then argued in public on which side?
// $speaker
MATCH (speaker:Person {id: $speaker})-[part:PARTICIPATED_IN {role: 'speaker'}]->(speech:Speech)-[sequel:LED_TO]->(quarrel:Polemic)
MATCH (speaker)-[denunciation:DENOUNCED]->(denounced:Organization)
MATCH (denounced)-[refusal:REFUSED_ALLEGIANCE_TO]->(refused:Organization)
MATCH (speaker)-[:LEADER_OF]->(refused)
MATCH (crisis:Claim {subjectId: denounced.id, property: 'characterisation'})-[:ATTRIBUTED_TO {hop: 2}]->(:Source {actorId: speaker.id})
CALL (quarrel) {
  MATCH (writer:Person)-[side:PARTICIPATED_IN {role: 'participant'}]->(quarrel)
  MATCH (holder:Actor {id: side.side})
  WITH writer, side, holder ORDER BY writer.id
  RETURN collect([writer.id, holder.id]) AS writers, collect(side.tieId) AS sides
}
RETURN speech.date AS spoke, denounced.id AS denounced, refused.id AS refusedAllegianceTo,
       crisis.modality AS crisis, crisis.place AS crisisIn, quarrel.date AS quarrel, writers,
       [part.tieId, sequel.tieId, denunciation.tieId, refusal.tieId, crisis.id] + sides AS evidence
