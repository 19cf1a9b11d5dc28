// $rows: props
UNWIND $rows AS row
CREATE (n:Passage)
SET n = row.props
