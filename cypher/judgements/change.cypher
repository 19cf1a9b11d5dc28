// Withdrawn or restored: what was judged stays as it is.
// $rows: id, withdrawnAt or null, and changes, all of them, of each
UNWIND $rows AS row
MATCH (j:Judgement {id: row.id})
SET j.withdrawnAt = datetime(row.withdrawnAt), j.changes = row.changes
