// What do two sources both tell, what only one of them, and where do they contradict one another?
// title: Two sources compared, tie by tie
// group: sources and disputes
// shows: table
// $source: source = most telling; the one
// $other: source = second most telling; the other
// $first: yes/no = yes; only what each tells as first source, not what it relays
// -> told by: both, only the one, only the other, or against one another
// -> tie: from whom, by what, to whom
// -> one: what the one says
// -> other: what the other says
// -> ties: the tie
// -> claims: the claims of both
MATCH (s:Source)<-[at:ATTRIBUTED_TO]-(c:Claim)-[:ABOUT]->(t:Tie)
WHERE s.id IN [$source, $other] AND (at.first OR NOT $first) AND c.tieId IS NOT NULL AND c.retractedAt IS NULL
WITH t, s, c ORDER BY c.id
WITH t, collect(DISTINCT CASE s.id WHEN $source THEN c.polarity + ' as ' + c.modality END) AS one,
  collect(DISTINCT CASE s.id WHEN $other THEN c.polarity + ' as ' + c.modality END) AS two, collect(DISTINCT c.id) AS claims
MATCH (a:Entity {id: t.subjectId})
MATCH (b:Entity {id: t.objectId})
WITH t, a, b, one, two, claims, [x IN one WHERE x STARTS WITH 'denies'] AS oneDenies, [x IN two WHERE x STARTS WITH 'denies'] AS twoDenies
RETURN CASE WHEN size(one) = 0 THEN 'the other' WHEN size(two) = 0 THEN 'the one'
    WHEN (size(oneDenies) > 0) <> (size(twoDenies) > 0) THEN 'against one another' ELSE 'both' END AS `told by`,
  t AS tie, one, two AS other, [t.id] AS ties, claims
ORDER BY `told by`, a.name, t.type, b.name, t.id
