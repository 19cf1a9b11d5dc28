// The ties that by all claims of today may have held in a range of days.
// A bound that one account leaves open is taken from those that give it and may speak of the same time (docs/lens.md); only
// where some accounts exclude the range and no other with both bounds settles it has that to be worked out.
// Some this does not settle, and all claims about them are answered: participations that nobody firmly dates, since when the
// event happened decides, and what may have held of which no claim that it rests on is bounded as is asked.
// $from and $to: the first and the last day, as numbers like 20150601, $undated: also ties that nobody dates,
// $sides: on how many sides of it what may have held has to be bounded
OPTIONAL MATCH (l:Dataset {status: 'loading'})
WITH collect(l.id) AS loading
MATCH (t:Tie)<-[r:ABOUT]-()
WHERE r.firm IS NOT NULL
WITH loading, t, collect(CASE WHEN r.mayFrom IS NOT NULL THEN r END) AS all, count(r.mayFrom) AS dated,
  sum(CASE WHEN r.mayFrom <= $to AND $from <= r.mayTo THEN 1 ELSE 0 END) AS may,
  sum(CASE WHEN 0 < r.mayFrom <= $to AND $from <= r.mayTo < 99999999 THEN 1 ELSE 0 END) AS settled,
  sum(CASE WHEN r.firm AND r.mayFrom IS NOT NULL THEN 1 ELSE 0 END) AS firm
WITH loading, t, all, dated, may, settled, firm = 0 AND t.type = 'PARTICIPATED_IN' AS byEvent
WHERE (may > 0 OR dated = 0 OR byEvent) AND (size(loading) = 0 OR NOT t.dataset IN loading)
WITH t, all, dated, may, settled, byEvent, CASE
  WHEN byEvent THEN true
  WHEN dated = 0 THEN $undated
  WHEN settled > 0 OR may = dated THEN true
  ELSE any(s IN all
    WHERE s.mayFrom <= $to AND $from <= s.mayTo
      AND NOT (s.mayFrom = 0
        AND any(g IN all WHERE g.firm AND 0 < g.mayFrom <= s.sureFrom AND g.mayFrom <= s.mayTo AND s.mayFrom <= g.mayTo)
        AND none(g IN all WHERE g.firm AND 0 < g.mayFrom <= $to AND g.mayFrom <= s.mayTo AND s.mayFrom <= g.mayTo))
      AND NOT (s.mayTo = 99999999
        AND any(g IN all WHERE g.firm AND s.sureTo <= g.mayTo < 99999999 AND g.mayFrom <= s.mayTo AND s.mayFrom <= g.mayTo)
        AND none(g IN all WHERE g.firm AND $from <= g.mayTo < 99999999 AND g.mayFrom <= s.mayTo AND s.mayFrom <= g.mayTo)))
  END AS held
WITH t, held, byEvent OR dated > 0 AND $sides > 0 AND settled = 0
  AND ($sides > 1 OR may < dated OR none(s IN all WHERE s.mayFrom > 0 OR s.mayTo < 99999999)) AS unsettled
WHERE held
RETURN collect(CASE WHEN NOT unsettled THEN t.gist END) AS passing,
  collect(CASE WHEN unsettled THEN {tie: t.gist, claims: COLLECT {
    MATCH (t)<-[:ABOUT]-(c:Claim)
    WHERE c.tieId IS NOT NULL AND c.retractedAt IS NULL
    RETURN c.gist
  }} END) AS unsettled
