// Judgements on the same thing, in the order of their times: the latest counts.
CREATE INDEX judgement_key_time IF NOT EXISTS FOR (n:Judgement) ON (n.key, n.madeAt)
