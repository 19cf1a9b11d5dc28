// The ties that some say were so, by the claims of today, whenever they were.
// $sources: who says so, $relayed: at any hop, or else as first source
MATCH (d:Dataset {status: 'ready'})
WITH collect(d.id) AS ready
MATCH (teller:Source)
WHERE teller.id IN $sources AND teller.dataset IN ready
MATCH (teller)<-[told:ATTRIBUTED_TO]-(c:Claim)
WHERE $relayed OR told.first
MATCH (c)-[r:ABOUT]->(t:Tie)
WHERE r.firm IS NOT NULL
WITH DISTINCT t
RETURN collect(t.gist) AS passing
