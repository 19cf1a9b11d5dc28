// The ties that a path may take at some nodes: never to a place; derived ties in place of the participations they follow from.
// $from: the nodes, $into: only ties between them and these nodes, or null for all, $ends: where paths begin and end; an event that
// is such an end is reached by taking part in it, $types: these types, also those that paths leave out otherwise; null: those that
// count in paths, $familyTypes: "dataset TYPE" of the families asked for, or null, $familyEvents: "dataset Kind" of events in these
// families, $speechEvents: "dataset Kind" of events that are asked for though paths leave them out, $limit: how many ties
UNWIND $from AS id
MATCH (n:Entity {id: id})-[r]-(m:Entity)
WHERE r.tieId IS NOT NULL AND NOT m:Place AND NOT n:Place AND ($into IS NULL OR m.id IN $into)
WITH DISTINCT r, startNode(r) AS s, endNode(r) AS o, type(r) = 'PARTICIPATED_IN' AS part
WITH r, s, o, CASE
    WHEN part THEN r.inPaths OR r.dataset + ' ' + o.kind IN $speechEvents
    ELSE r.inPaths OR $types IS NOT NULL OR $familyTypes IS NOT NULL END AS passable,
  ($types IS NULL OR type(r) IN $types)
    AND ($familyTypes IS NULL OR (NOT part AND r.dataset + ' ' + type(r) IN $familyTypes)
      OR (part AND r.dataset + ' ' + o.kind IN $familyEvents)) AS wanted, part
WHERE wanted AND (passable OR (part AND o.id IN $ends))
ORDER BY r.origins DESC, r.tieId
LIMIT $limit
RETURN {
    id: r.tieId, dataset: r.dataset, type: type(r), subjectId: s.id, objectId: o.id,
    role: r.role, side: r.side, status: r.status, modality: r.modality, inferred: r.inferred,
    claims: r.claims, sources: r.sources, origins: r.origins,
    fromMin: r.fromMin, fromMax: r.fromMax, toMin: r.toMin, toMax: r.toMax, spellTimes: r.spellTimes} AS tie,
  r.derivedFrom AS derivedFrom, r.restsOn AS restsOn, passable, s.ties AS subjectTies, o.ties AS objectTies
