// All of one dataset: loading and unloading touch no other.
CREATE INDEX claim_dataset IF NOT EXISTS FOR (n:Claim) ON (n.dataset)
