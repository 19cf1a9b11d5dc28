// What was deleted more than thirty days ago goes for good.
// $kind: the label of what is forgotten, $now: the server’s time
MATCH (r:Workplace)
WHERE $kind IN labels(r) AND r.deletedAt < datetime($now) - duration({days: 30})
DELETE r
