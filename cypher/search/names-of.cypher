// By which names actors are called, without what only describes it; none of those whom the sources do not name.
// $ids: the actors
MATCH (n:Entity)
WHERE n.id IN $ids AND n:Actor
RETURN n.id AS id, EXISTS { (:Dataset {id: n.dataset, status: 'loading'}) } AS loading,
  COLLECT {
    MATCH (name:Name {entityId: n.id})
    WHERE NOT n.unnamed AND NOT name.kind IN ['description', 'mistranslation']
    RETURN DISTINCT name.name AS called ORDER BY called
  } AS names
