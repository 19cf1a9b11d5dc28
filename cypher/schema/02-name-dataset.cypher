// All of one dataset: loading and unloading touch no other.
CREATE INDEX name_dataset IF NOT EXISTS FOR (n:Name) ON (n.dataset)
