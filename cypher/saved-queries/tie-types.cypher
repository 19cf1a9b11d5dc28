// Which kinds of tie are there, how many of each, and how many of them are disputed?
// title: Tie types and how many of each
// group: who is tied to whom
// shows: table
// -> type: the tie type
// -> all: how many ties
// -> shown: how many of them stand in the network; the others are denied by all, or only planned or demanded
// -> disputed: how many are disputed: denied or rejected by some, or with an attribute of which accounts differ
// -> sources: how many first sources tell of them
MATCH (t:Tie)
WHERE t.retractedAt IS NULL
RETURN t.type AS type, count(t) AS all, count(CASE WHEN t.projected THEN 1 END) AS shown,
  count(CASE WHEN t.status = 'disputed' THEN 1 END) AS disputed,
  COUNT {
    MATCH (other:Tie {type: t.type})<-[:ABOUT]-(c:Claim)-[:ATTRIBUTED_TO {first: true}]->(s:Source)
    WHERE c.retractedAt IS NULL AND c.tieId IS NOT NULL
    RETURN DISTINCT s
  } AS sources
ORDER BY all DESC, type
