// $rows: ids of ties that left the files. One that retracted claims are about stays for history, not projected; $at: since when it is gone.
UNWIND $rows AS row
MATCH (n:Tie {id: row.id})
SET n.retractedAt = datetime($at), n.projected = false
WITH n
WHERE NOT EXISTS { (n)<-[:ABOUT]-(:Claim) }
DELETE n
