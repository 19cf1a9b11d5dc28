// All of one dataset: loading and unloading touch no other.
CREATE INDEX source_dataset IF NOT EXISTS FOR (n:Source) ON (n.dataset)
