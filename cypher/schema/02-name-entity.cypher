// All names of a node.
CREATE INDEX name_entity IF NOT EXISTS FOR (n:Name) ON (n.entityId)
