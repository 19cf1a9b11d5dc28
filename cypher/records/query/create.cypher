// A saved query has no relationships: neither the network nor the evidence knows of it.
// $props: as they are stored, $now: the server’s time
CREATE (q:SavedQuery:Workplace)
SET q = $props, q.createdAt = datetime($now), q.updatedAt = datetime($now)
