// Ties by their subject, also those that are not projected.
CREATE INDEX tie_subject IF NOT EXISTS FOR (n:Tie) ON (n.subjectId)
