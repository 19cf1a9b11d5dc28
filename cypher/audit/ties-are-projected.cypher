// A tie that is asserted, possible or disputed stands in the network once; no other does.
// $dataset: whose ties
CALL () {
  MATCH (t:Tie {dataset: $dataset})
  RETURN t.id AS id, 0 AS times, CASE
      WHEN t.projected IS NULL THEN -1
      WHEN t.projected <> (t.retractedAt IS NULL AND t.status IN ['asserted', 'possible', 'disputed']) THEN -1
      WHEN t.projected THEN 1
      ELSE 0 END AS wanted
  UNION ALL
  MATCH (:Entity {dataset: $dataset})-[r]->(:Entity)
  WHERE r.tieId IS NOT NULL AND r.derivedFrom IS NULL
  RETURN r.tieId AS id, 1 AS times, null AS wanted
}
WITH id, sum(times) AS times, max(wanted) AS wanted
WHERE wanted IS NOT NULL AND times <> wanted
RETURN id, CASE wanted WHEN -1 THEN 'its status and whether it is projected do not agree' ELSE times + ' times in the network' END AS detail
LIMIT 100
