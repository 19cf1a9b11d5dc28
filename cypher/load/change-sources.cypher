// $rows: id, props
UNWIND $rows AS row
MATCH (n:Source {id: row.id})
SET n = row.props
