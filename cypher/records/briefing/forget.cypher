// What was deleted more than thirty days ago goes for good.
// $now: the server’s time
MATCH (b:Briefing)
WHERE b.deletedAt < datetime($now) - duration({days: 30})
DELETE b
