// A saved view refers by id and has no relationships: a dataset can go and come back under it.
// $props: as they are stored, $now: the server’s time
CREATE (v:SavedView:Workplace)
SET v = $props, v.createdAt = datetime($now), v.updatedAt = datetime($now)
