// A tie that is asserted, possible or disputed stands in the network once; no other does.
// $dataset: whose ties
MATCH (t:Tie {dataset: $dataset})
WITH t, COUNT { MATCH (:Entity {id: t.subjectId})-[r]->(:Entity {id: t.objectId}) WHERE r.tieId = t.id } AS times
WHERE t.projected IS NULL
  OR (t.retractedAt IS NULL AND t.projected <> (t.status IN ['asserted', 'possible', 'disputed']))
  OR (t.retractedAt IS NOT NULL AND t.projected)
  OR times <> CASE WHEN t.projected THEN 1 ELSE 0 END
RETURN t.id AS id, coalesce(t.status, 'no status') + ', ' + times + ' times in the network' AS detail
LIMIT 100
