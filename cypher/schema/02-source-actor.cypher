// The source that an actor also is.
CREATE INDEX source_actor IF NOT EXISTS FOR (n:Source) ON (n.actorId)
