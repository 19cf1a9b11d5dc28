// Judgements refer by id and have no relationships: a dataset can go and come back under them.
// $rows: props, madeAt and withdrawnAt of each
UNWIND $rows AS row
CREATE (j:Judgement)
SET j = row.props, j.madeAt = datetime(row.madeAt), j.withdrawnAt = datetime(row.withdrawnAt)
