// Records of all kinds are looked up by id through the label that they share.
CREATE INDEX workplace_id IF NOT EXISTS FOR (n:Workplace) ON (n.id)
