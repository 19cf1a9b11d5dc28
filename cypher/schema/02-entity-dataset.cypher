// All of one dataset: loading and unloading touch no other.
CREATE INDEX entity_dataset IF NOT EXISTS FOR (n:Entity) ON (n.dataset)
