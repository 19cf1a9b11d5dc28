// Claims about attributes of some nodes and ties, as in lens/attributes.
// $ids: the nodes and ties, $retracted: also claims that left the files
UNWIND $ids AS subject
MATCH (c:Claim {subjectId: subject})
WHERE $retracted OR c.retractedAt IS NULL
RETURN c.id AS id, c.subjectId AS subjectId, c.property AS property, c.value AS value, c.low AS low, c.high AS high,
  c.unit AS unit, c.place AS place, c.period AS period,
  CASE WHEN c.value IS NOT NULL THEN head(COLLECT { MATCH (v:Entity {id: c.value}) RETURN v.name }) END AS valueName,
  CASE WHEN c.place IS NOT NULL THEN head(COLLECT { MATCH (p:Entity {id: c.place}) RETURN p.name }) END AS placeName,
  CASE WHEN $retracted
      THEN '@' + toString(date(c.recordedAt)) + ' ' + coalesce(toString(date(c.retractedAt)), '-') + ' ' + c.gist
      ELSE c.gist END AS claim
ORDER BY c.property, c.polarity, c.id
