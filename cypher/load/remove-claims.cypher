// $rows: ids of claims that left the files, $at: since when. They keep their edges in the evidence.
UNWIND $rows AS row
MATCH (n:Claim {id: row.id})
SET n.retractedAt = datetime($at)
