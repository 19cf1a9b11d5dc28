// Parts in events that end a life or an existence, each with the kind of event and the claims, as in lens/ties-among.
// $ids: of these nodes alone, null: of all, $kinds: kinds of event, $roles: roles in them
MATCH (e:Event)
WHERE e.kind IN $kinds
MATCH (:Dataset {id: e.dataset, status: 'ready'})
MATCH (t:Tie {objectId: e.id})<-[:ABOUT]-(c:Claim)
WHERE t.type = 'PARTICIPATED_IN' AND t.role IN $roles AND ($ids IS NULL OR t.subjectId IN $ids)
  AND c.tieId IS NOT NULL AND c.retractedAt IS NULL
RETURN t.gist AS tie, e.kind AS kind, collect(c.gist) AS claims
