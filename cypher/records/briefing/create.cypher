// A briefing that is kept refers by id and has no relationships: a dataset can go and come back under it.
// $props: as they are stored, $now: the server’s time
CREATE (b:Briefing:Workplace)
SET b = $props, b.madeAt = datetime($now)
