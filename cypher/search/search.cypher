// Which nodes have a name like this: the exact name first, then another exact spelling, then what begins so, then what resembles it.
// Where that is equal, what is called so comes before what is described so.
// $index: names, or skeletons for a search by consonants, $query: for that full-text index, $folded: the text searched for, folded,
// $words: its words, $candidates: how many names to weigh, $limit: how many nodes to show, $kinds: only these kinds, or null for all,
// $classes: only actors, events or places, or null for all
// The days that its ties name are those of `daysNamed` in server/words/times.ts.
CALL db.index.fulltext.queryNodes($index, $query, {limit: $candidates}) YIELD node AS name, score
MATCH (n:Entity {id: name.entityId})
WHERE NOT EXISTS { (:Dataset {id: n.dataset, status: 'loading'}) }
WITH n, name, score, CASE
    WHEN $index = 'skeletons' THEN 5
    WHEN name.folded = $folded AND name.name = n.name THEN 0
    WHEN name.folded = $folded THEN 1
    WHEN name.folded STARTS WITH $folded THEN 2
    WHEN all(word IN $words WHERE ' ' + name.folded CONTAINS ' ' + word) THEN 3
    ELSE 4 END AS rank,
  name.kind IN ['description', 'mistranslation'] AS described
ORDER BY rank, described, score DESC, name.name
WITH n, count(*) AS weighed, head(collect({name: name.name, rank: rank, described: described, score: score})) AS best
WITH n, weighed, best
ORDER BY best.rank, best.described, CASE best.rank WHEN 4 THEN best.score WHEN 5 THEN best.score ELSE 0 END DESC, n.ties DESC, n.name, n.id
WITH collect({n: n, best: best, class: CASE WHEN n:Actor THEN 'actor' WHEN n:Event THEN 'event' ELSE 'place' END}) AS found, sum(weighed) AS weighed
WITH found, weighed, [hit IN found
  WHERE ($kinds IS NULL OR hit.n.kind IN $kinds) AND ($classes IS NULL OR hit.class IN $classes)] AS fitting
CALL (fitting) {
  UNWIND fitting[..$limit] AS hit
  WITH hit.n AS n, hit.best AS best, hit.class AS class
  CALL (n) {
    WITH n
    WHERE n.ties <= 2000
    MATCH (n)-[r]-(:Entity)
    WHERE r.tieId IS NOT NULL AND r.derivedFrom IS NULL
    // The four days of each spell, as `reachOf` takes them.
    UNWIND coalesce(
      [spell IN r.spellTimes | [day IN split(spell, ' ') | CASE day WHEN '-' THEN null ELSE date(day) END]],
      [[r.fromMin, r.fromMax, r.toMin, r.toMax]]) AS spell
    WITH spell WHERE any(day IN spell WHERE day IS NOT NULL)
    WITH collect(spell) AS all
    RETURN CASE WHEN none(s IN all WHERE s[0] IS NULL)
        THEN reduce(a = null, s IN all | CASE WHEN a IS NULL OR s[0] < a THEN s[0] ELSE a END) END AS fromMin,
      reduce(a = null, d IN [s IN all | coalesce(s[1], s[3])] | CASE WHEN a IS NULL OR d < a THEN d ELSE a END) AS fromMax,
      reduce(a = null, d IN [s IN all | coalesce(s[2], s[0])] | CASE WHEN a IS NULL OR d > a THEN d ELSE a END) AS toMin,
      CASE WHEN none(s IN all WHERE s[3] IS NULL)
        THEN reduce(a = null, s IN all | CASE WHEN a IS NULL OR s[3] > a THEN s[3] ELSE a END) END AS toMax,
      reduce(a = null, d IN reduce(days = [], s IN all | days + s) | CASE WHEN a IS NULL OR d < a THEN d ELSE a END) AS first,
      reduce(a = null, d IN reduce(days = [], s IN all | days + s) | CASE WHEN a IS NULL OR d > a THEN d ELSE a END) AS last
  }
  RETURN collect({
    node: n {.id, .dataset, .kind, .name, .unnamed, .note, .image, .lat, .lon, .disputed, .date, .fromMin, .fromMax, .toMin, .toMax, .ties, class: class},
    matched: best.name, score: best.score, rank: best.rank,
    span: {first: toString(first), last: toString(last)},
    reach: [toString(fromMin), toString(fromMax), toString(toMin), toString(toMax)]}) AS hits
}
CALL (found) {
  UNWIND found AS each
  WITH each.n.kind AS kind, each.class AS class, each.n.dataset AS dataset, count(*) AS total
  ORDER BY total DESC, kind
  RETURN collect({kind: kind, class: class, dataset: dataset, total: total}) AS byKind
}
RETURN size(fitting) AS total, hits, byKind, weighed
