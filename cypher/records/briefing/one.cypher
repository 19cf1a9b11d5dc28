// A briefing with what it says, also while it is deleted.
// $id: its id
MATCH (b:Briefing {id: $id})
RETURN b {.id, .title, .template, .question, .by, .madeAt, .previous, .claims, .deletedAt, .content} AS briefing
