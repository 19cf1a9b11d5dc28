// One judgement at a time, and none as early as the one before: which of two is the later must never be in doubt.
// $now: the server’s time
MERGE (d:JudgementDesk {id: 'desk'})
SET d.lastAt = CASE
  WHEN d.lastAt >= datetime($now) THEN d.lastAt + duration({milliseconds: 1})
  ELSE datetime($now)
END
RETURN toString(d.lastAt) AS at
