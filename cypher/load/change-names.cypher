// $rows: id, props
UNWIND $rows AS row
MATCH (n:Name {id: row.id})
SET n = row.props
