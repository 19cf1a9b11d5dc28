// Who tells of some ties: each claim about them as a gist (docs/model.md), with its dates as written and its first sources.
// $ties: id, the ties whose claims these are (itself or those from which it is derived), and of a derived tie the claims on which
// it rests
// $retracted: also claims that left the files; before each gist stand then the days on which it was recorded and retracted
UNWIND $ties AS tie
UNWIND tie.of AS about
MATCH (c:Claim {tieId: about})
WHERE ($retracted OR c.retractedAt IS NULL) AND (tie.restsOn IS NULL OR c.id IN tie.restsOn)
RETURN tie.id AS id, CASE WHEN $retracted
    THEN '@' + toString(date(c.recordedAt)) + ' ' + coalesce(toString(date(c.retractedAt)), '-') + ' ' + c.gist
    ELSE c.gist END AS gist,
  c.validFrom AS validFrom, c.validTo AS validTo, c.observedAt AS observedAt,
  COLLECT {
    MATCH (c)-[a:ATTRIBUTED_TO]->(s:Source)
    WHERE a.first
    RETURN s {.id, .name} ORDER BY s.name, s.id
  } AS first
ORDER BY id, c.id
