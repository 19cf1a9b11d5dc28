// $rows: ids of pictures that left the files
UNWIND $rows AS row
MATCH (n:Image {id: row.id})
DETACH DELETE n
