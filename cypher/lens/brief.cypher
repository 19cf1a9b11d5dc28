// These claims in short, also retracted ones, with who says so through whom: hop, id and name.
// $ids: the claims
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN c.id AS id, c.paraphrase AS paraphrase, c.polarity AS polarity, c.modality AS modality,
  c.validFrom AS validFrom, c.validTo AS validTo, c.observedAt AS observedAt, c.saidOn AS saidOn,
  c.value AS value, c.low AS low, c.high AS high, c.unit AS unit, c.place AS place, c.period AS period,
  c.subjectId AS subjectId, c.property AS property,
  CASE WHEN c.value IS NOT NULL THEN head(COLLECT { MATCH (v:Entity {id: c.value}) RETURN v.name }) END AS valueName,
  CASE WHEN c.place IS NOT NULL THEN head(COLLECT { MATCH (p:Entity {id: c.place}) RETURN p.name }) END AS placeName,
  COLLECT {
    MATCH (c)-[a:ATTRIBUTED_TO]->(s:Source)
    RETURN [a.hop, s.id, s.name] ORDER BY a.hop, s.name, s.id
  } AS chain
