// All of one dataset: loading and unloading touch no other.
CREATE INDEX document_dataset IF NOT EXISTS FOR (n:Document) ON (n.dataset)
