// Which ties these are, also where nothing is claimed of them but an attribute.
// $ids: the ties
MATCH (t:Tie)
WHERE t.id IN $ids
RETURN t.id AS id, t.dataset AS dataset, t.type AS type, t.subjectId AS subjectId, t.objectId AS objectId,
  t.role AS role, t.side AS side
