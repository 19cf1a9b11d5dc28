// Of which attribute do the sources give different values?
// title: Attributes told differently
// group: sources and disputes
// shows: table
// -> about: the actor, event, place or tie
// -> attribute: which attribute
// -> accounts: each value with the first sources that give it
// -> incompatible: whether a claim is said to be incompatible with another of them
// -> ties: the tie, where the attribute is of one
// -> claims: the claims
MATCH (c:Claim)-[:ATTRIBUTED_TO {first: true}]->(s:Source)
WHERE c.subjectId IS NOT NULL AND c.retractedAt IS NULL AND c.polarity = 'asserts'
  AND NOT c.modality IN ['plan', 'demand', 'recommendation']
WITH c, coalesce(c.value, CASE WHEN c.low IS NULL THEN 'at most ' + toString(c.high) WHEN c.high IS NULL THEN 'at least ' + toString(c.low) WHEN c.low = c.high THEN toString(c.low) ELSE toString(c.low) + ' to ' + toString(c.high) END) AS value,
  s ORDER BY s.name
WITH c.subjectId AS id, c.property AS attribute, value, collect(DISTINCT s.name) AS sources, collect(DISTINCT c) AS told
ORDER BY value
WITH id, attribute, collect({value: value, sources: sources}) AS accounts, collect(told) AS told
WHERE size(accounts) > 1
UNWIND told AS claims
UNWIND claims AS c
WITH id, attribute, accounts, c ORDER BY c.id
WITH id, attribute, accounts, collect(c.id) AS claims, collect(c) AS nodes
OPTIONAL MATCH (e:Entity {id: id})
OPTIONAL MATCH (t:Tie {id: id})
RETURN coalesce(e, t) AS about, attribute, accounts,
  any(c IN nodes WHERE EXISTS { (c)-[:RESPONDS_TO {stance: 'incompatible-with'}]-(o:Claim) WHERE o.id IN claims }) AS incompatible,
  CASE WHEN t IS NULL THEN [] ELSE [t.id] END AS ties, claims
ORDER BY incompatible DESC, coalesce(e.name, t.id), attribute
