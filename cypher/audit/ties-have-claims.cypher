// A tie is what claims are about; one without is nobody's.
// $dataset: whose ties
MATCH (t:Tie {dataset: $dataset})
WITH t, COUNT { MATCH (c:Claim {tieId: t.id}) WHERE c.retractedAt IS NULL } AS live
WHERE t.retractedAt IS NULL AND (live = 0 OR live <> t.claims)
RETURN t.id AS id, live + ' claims, said to have ' + coalesce(toString(t.claims), 'none') AS detail
LIMIT 100
