// A record that analysts keep: a node of its kind, without relationships, so that a dataset can go and come back under it.
// $kind: SavedView, SavedQuery or Briefing, $props: as they are stored, $now: when it was made
CREATE (r:Workplace:$($kind))
SET r = $props, r.createdAt = datetime($now), r.updatedAt = datetime($now)
