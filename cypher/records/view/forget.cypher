// What was deleted more than thirty days ago goes for good.
// $now: the server’s time
MATCH (v:SavedView)
WHERE v.deletedAt < datetime($now) - duration({days: 30})
DELETE v
