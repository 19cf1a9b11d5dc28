// $rows: id, props
UNWIND $rows AS row
MATCH (n:Document {id: row.id})
SET n = row.props
