// Which claims object to which: one rejects the other, or the dataset notes that both cannot be so. Each as its gist, as in lens/ties.
// $retracted: also claims that left the files
MATCH (a)-[r:RESPONDS_TO]->(b)
WHERE r.stance IN ['rejects', 'incompatible-with'] AND ($retracted OR (a.retractedAt IS NULL AND b.retractedAt IS NULL))
WITH r.stance AS stance, [c IN [a, b] | CASE WHEN $retracted
  THEN '@' + toString(date(c.recordedAt)) + ' ' + coalesce(toString(date(c.retractedAt)), '-') + ' ' + c.gist
  ELSE c.gist END] AS gists
RETURN gists[0] AS by, gists[1] AS to, stance
