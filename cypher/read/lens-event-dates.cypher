// All claims about when events happened, as in lens-attributes.
// $retracted: also claims that left the files
MATCH (d:Dataset {status: 'ready'})
MATCH (e:Event {dataset: d.id})
MATCH (c:Claim {subjectId: e.id})
WHERE c.property = 'date' AND ($retracted OR c.retractedAt IS NULL)
RETURN c.id AS id, c.subjectId AS subjectId, c.property AS property, c.value AS value, c.low AS low, c.high AS high,
  c.unit AS unit, c.place AS place, c.period AS period,
  head(COLLECT { MATCH (v:Entity {id: c.value}) RETURN v.name }) AS valueName,
  head(COLLECT { MATCH (p:Entity {id: c.place}) RETURN p.name }) AS placeName,
  c.id + ' ' + c.polarity + ' ' + c.modality + ' ' + c.basis
    + ' ' + coalesce(toString(c.fromMin), '-') + ' ' + coalesce(toString(c.fromMax), '-')
    + ' ' + coalesce(toString(c.toMin), '-') + ' ' + coalesce(toString(c.toMax), '-')
    + ' ' + coalesce(toString(c.saidMin), '-') + ' ' + coalesce(toString(c.saidMax), '-')
    + ' ' + toString(date(c.recordedAt)) + ' ' + coalesce(toString(date(c.retractedAt)), '-')
    + reduce(chain = '', hop IN COLLECT {
        MATCH (c)-[a:ATTRIBUTED_TO]->(s:Source)
        RETURN toString(a.hop) + CASE WHEN a.independent THEN '+' ELSE '' END + ' ' + s.id
      } | chain + ' ' + hop) AS claim
ORDER BY c.property, c.polarity, c.id
