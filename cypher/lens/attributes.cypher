// All claims about attributes of nodes and ties, each with its gist as in lens/ties beside what it says of the attribute.
// $property: of this one alone, null: of all, $retracted: also claims that left the files
MATCH (d:Dataset {status: 'ready'})
WITH collect(d.id) AS ready
MATCH (c:Claim)
USING INDEX c:Claim(subjectId)
WHERE c.subjectId IS NOT NULL AND c.dataset IN ready AND ($property IS NULL OR c.property = $property)
  AND ($retracted OR c.retractedAt IS NULL)
RETURN c.id AS id, c.subjectId AS subjectId, c.property AS property, c.value AS value, c.low AS low, c.high AS high,
  c.unit AS unit, c.place AS place, c.period AS period,
  CASE WHEN c.value IS NOT NULL THEN head(COLLECT { MATCH (v:Entity {id: c.value}) RETURN v.name }) END AS valueName,
  CASE WHEN c.place IS NOT NULL THEN head(COLLECT { MATCH (p:Entity {id: c.place}) RETURN p.name }) END AS placeName,
  CASE WHEN $retracted
      THEN '@' + toString(date(c.recordedAt)) + ' ' + coalesce(toString(date(c.retractedAt)), '-') + ' ' + c.gist
      ELSE c.gist END AS claim
ORDER BY c.property, c.polarity, c.id
