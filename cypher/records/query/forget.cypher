// What was deleted more than thirty days ago goes for good.
// $now: the server’s time
MATCH (q:SavedQuery)
WHERE q.deletedAt < datetime($now) - duration({days: 30})
DELETE q
