// All of one dataset: loading and unloading touch no other.
CREATE INDEX tie_dataset IF NOT EXISTS FOR (n:Tie) ON (n.dataset)
