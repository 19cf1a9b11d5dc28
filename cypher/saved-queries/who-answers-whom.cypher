// Which claim answers which, in what stance, and whose are they?
// title: Who answers whom
// group: sources and disputes
// shows: table
// $stance: text = all; only this stance: rejects, qualifies, supports, does-not-refute, incompatible-with
// -> stance: how the one answers the other
// -> who: the first sources of the answer
// -> says: the answer in our words
// -> to: the first sources of what it answers
// -> about: what it answers, in our words
// -> claims: both claims
MATCH (c:Claim)-[r:RESPONDS_TO]->(d:Claim)
WHERE $stance IN ['all', r.stance] AND c.retractedAt IS NULL AND d.retractedAt IS NULL
RETURN r.stance AS stance,
  COLLECT { MATCH (c)-[:ATTRIBUTED_TO {first: true}]->(s:Source) RETURN s.name AS name ORDER BY name } AS who, c.paraphrase AS says,
  COLLECT { MATCH (d)-[:ATTRIBUTED_TO {first: true}]->(s:Source) RETURN s.name AS name ORDER BY name } AS to, d.paraphrase AS about,
  [c.id, d.id] AS claims
ORDER BY stance, c.id, d.id
