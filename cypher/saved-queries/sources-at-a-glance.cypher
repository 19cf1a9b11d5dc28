// Who tells how much, as first source or by passing it on, how sure, and denying what?
// title: The sources at a glance
// group: sources and disputes
// shows: table
// -> source: the source
// -> kind: what kind of source
// -> first: claims of which it is the first source
// -> passed on: claims of others that it passes on
// -> alone: of the first, those about ties of which all first sources are this one, or speak jointly with it
// -> less than fact: of the first, those that are not told as fact
// -> denials: of the first, those that deny
MATCH (s:Source)<-[at:ATTRIBUTED_TO]-(c:Claim)
WHERE c.retractedAt IS NULL
WITH s, c, max(CASE WHEN at.first THEN 1 ELSE 0 END) AS first
RETURN s.name AS source, s.kind AS kind, sum(first) AS first, sum(1 - first) AS `passed on`,
  sum(CASE WHEN first = 1 AND c.tieId IS NOT NULL AND NOT EXISTS {
    MATCH (d:Claim {tieId: c.tieId}) WHERE d.retractedAt IS NULL AND NOT EXISTS { (d)-[:ATTRIBUTED_TO {first: true}]->(s) }
  } THEN 1 ELSE 0 END) AS alone,
  sum(CASE WHEN c.modality <> 'fact' THEN first ELSE 0 END) AS `less than fact`,
  sum(CASE WHEN c.polarity = 'denies' THEN first ELSE 0 END) AS denials
ORDER BY first DESC, `passed on` DESC, source
