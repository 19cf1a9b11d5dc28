// $rows: props
UNWIND $rows AS row
CREATE (n:Image)
SET n = row.props
