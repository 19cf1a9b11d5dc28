// Which claims reached the text through several hands, and through whose?
// title: Claims told through several hands
// group: sources and disputes
// shows: table
// $hops: number = 3; how many hops at least
// -> hops: how many hops
// -> chain: from who wrote the text up to the first source; those who speak jointly stand together
// -> says: the claim in our words
// -> modality: fact, assessment, allegation, …
// -> claims: the claim
MATCH (c:Claim)-[at:ATTRIBUTED_TO]->(s:Source)
WHERE c.retractedAt IS NULL
WITH c, at.hop AS hop, s.name AS name ORDER BY hop, name
WITH c, hop, collect(name) AS names
WITH c, collect(names) AS chain
WHERE size(chain) >= $hops
RETURN size(chain) AS hops, chain, c.paraphrase AS says, c.modality AS modality, [c.id] AS claims
ORDER BY hops DESC, c.id
