// $rows: id, props
UNWIND $rows AS row
MATCH (n:Image {id: row.id})
SET n = row.props
