// Of which ties does nobody tell when they held?
// title: Ties without any date
// group: data quality
// shows: table
// $types: tie types = all; only ties of these types
// -> type: the tie type
// -> undated: how many of them have no date in any claim, nor in the event they lead to
// -> all: how many there are
// -> ties: those without a date
MATCH (t:Tie)
WHERE t.retractedAt IS NULL AND (size($types) = 0 OR t.type IN $types)
WITH t, EXISTS {
  MATCH (c:Claim {tieId: t.id})
  WHERE c.retractedAt IS NULL
    AND (c.fromMin IS NOT NULL OR c.fromMax IS NOT NULL OR c.toMin IS NOT NULL OR c.toMax IS NOT NULL)
} OR EXISTS { MATCH (e:Event&Entity {id: t.objectId}) WHERE e.fromMin IS NOT NULL OR e.toMax IS NOT NULL } AS dated
ORDER BY t.id
WITH t.type AS type, count(t) AS all, [x IN collect(CASE WHEN NOT dated THEN t.id END) WHERE x IS NOT NULL] AS ties
WHERE size(ties) > 0
RETURN type, size(ties) AS undated, all, ties
ORDER BY undated DESC, type
