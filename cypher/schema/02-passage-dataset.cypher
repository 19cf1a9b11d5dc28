// All of one dataset: loading and unloading touch no other.
CREATE INDEX passage_dataset IF NOT EXISTS FOR (n:Passage) ON (n.dataset)
