// Claims about an attribute of a node or tie.
CREATE INDEX claim_subject IF NOT EXISTS FOR (n:Claim) ON (n.subjectId)
