// $rows: props
UNWIND $rows AS row
CREATE (n:Source)
SET n = row.props
