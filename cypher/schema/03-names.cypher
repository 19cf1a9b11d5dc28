// Search over every spelling, as written and folded to plain letters.
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Name) ON EACH [n.name, n.folded]
