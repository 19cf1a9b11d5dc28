// $rows: ids of claims that left the files, $at: since when. They keep their edges in the evidence, but no tie is held by them.
UNWIND $rows AS row
MATCH (n:Claim {id: row.id})
SET n.retractedAt = datetime($at)
WITH n
MATCH (n)-[r:ABOUT]->(:Tie)
REMOVE r.firm, r.mayFrom, r.sureFrom, r.sureTo, r.mayTo
