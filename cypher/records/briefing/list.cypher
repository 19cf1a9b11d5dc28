// The briefings that are kept, the last made first, without what they say.
// $limit: how many
MATCH (b:Briefing)
WHERE b.deletedAt IS NULL
WITH b ORDER BY b.madeAt DESC, b.id
WITH collect(b) AS found
UNWIND found[..$limit] AS b
RETURN b {.id, .title, .template, .question, .by, .madeAt, .previous, .claims, .deletedAt} AS briefing, size(found) AS total
