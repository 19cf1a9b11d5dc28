// Which nodes have a name like this: the exact name first, then another exact spelling, then what begins so, then what resembles it.
// $query: for the full-text index, $folded: the text searched for, folded, $words: its words,
// $candidates: how many names to weigh, $limit: how many nodes to show
CALL db.index.fulltext.queryNodes('names', $query, {limit: $candidates}) YIELD node AS name, score
MATCH (n:Entity {id: name.entityId})
WHERE NOT EXISTS { (:Dataset {id: n.dataset, status: 'loading'}) }
WITH n, name, score, CASE
    WHEN name.folded = $folded AND name.name = n.name THEN 0
    WHEN name.folded = $folded THEN 1
    WHEN name.folded STARTS WITH $folded THEN 2
    WHEN all(word IN $words WHERE ' ' + name.folded CONTAINS ' ' + word) THEN 3
    ELSE 4 END AS rank
ORDER BY rank, score DESC, name.name
WITH n, head(collect({name: name.name, rank: rank, score: score})) AS best
WITH n, best ORDER BY best.rank, CASE best.rank WHEN 4 THEN best.score ELSE 0 END DESC, COUNT { (n)--() } DESC, n.name, n.id
WITH collect({n: n, best: best}) AS found
CALL (found) {
  UNWIND found[..$limit] AS hit
  WITH hit.n AS n, hit.best AS best
  RETURN collect({
    node: n {.id, .dataset, .kind, .name, .unnamed, .note, .disputed, .date, .fromMin, .fromMax, .toMin, .toMax,
      class: CASE WHEN n:Actor THEN 'actor' WHEN n:Event THEN 'event' ELSE 'place' END,
      ties: COUNT { (n)-[x]-() WHERE x.tieId IS NOT NULL AND x.derivedFrom IS NULL }},
    matched: best.name, score: best.score, rank: best.rank}) AS hits
}
RETURN size(found) AS total, hits
