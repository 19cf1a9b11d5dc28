// Values of attributes of some nodes and of the ties among them, as in facts.
// $ids: the nodes, $limit: the most that one answer carries
CALL () {
  UNWIND $ids AS id
  RETURN id
  UNION
  MATCH (t:Tie)
  WHERE t.subjectId IN $ids AND t.objectId IN $ids
  RETURN t.id AS id
}
MATCH (c:Claim {subjectId: id})
WHERE c.retractedAt IS NULL AND c.polarity = 'asserts' AND NOT c.modality IN ['plan', 'demand', 'recommendation']
WITH c.subjectId AS subjectId, c.property AS property, c.value AS value, c.low AS low, c.high AS high, c.unit AS unit, c
ORDER BY c.id
WITH subjectId, property, value, low, high, unit, collect(c.id) AS claims,
  collect(CASE c.modality WHEN 'possibility' THEN c.id END) AS possibly
ORDER BY subjectId, property, value, low, high
WITH collect({subjectId: subjectId, property: property, value: value, low: low, high: high, unit: unit, claims: claims, possibly: possibly}) AS found
UNWIND found[..$limit] AS fact
RETURN fact.subjectId AS subjectId, fact.property AS property, fact.value AS value, fact.low AS low, fact.high AS high,
  fact.unit AS unit, fact.claims AS claims, fact.possibly AS possibly, head(COLLECT { MATCH (v:Entity {id: fact.value}) RETURN v.name }) AS name,
  size(found) AS total
