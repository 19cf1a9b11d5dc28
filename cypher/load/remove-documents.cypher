// $rows: ids that left the files. What retracted claims rest on stays for history; $at: since when it is gone.
UNWIND $rows AS row
MATCH (n:Document {id: row.id})
SET n.retractedAt = datetime($at)
WITH n
WHERE NOT EXISTS { (n)<-[:PART_OF]-(:Passage) }
DETACH DELETE n
