// Ties by their object, also those that are not projected.
CREATE INDEX tie_object IF NOT EXISTS FOR (n:Tie) ON (n.objectId)
