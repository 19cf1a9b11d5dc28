// $rows: props
UNWIND $rows AS row
CREATE (n:Name)
SET n = row.props
