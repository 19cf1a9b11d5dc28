// Which of these nodes are events.
// $ids: the nodes, or null for all events
CALL () {
  WITH $ids AS ids
  WHERE ids IS NULL
  MATCH (e:Event)
  RETURN e.id AS id
  UNION
  UNWIND coalesce($ids, []) AS wanted
  MATCH (e:Entity&Event {id: wanted})
  RETURN e.id AS id
}
RETURN collect(id) AS ids
