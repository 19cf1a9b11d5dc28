// The planes meet in ids, never in an edge: claims about a tie.
CREATE INDEX claim_tie IF NOT EXISTS FOR (n:Claim) ON (n.tieId)
