// $rows: ids of names that left the files
UNWIND $rows AS row
MATCH (n:Name {id: row.id})
DELETE n
