// $rows: id, props
UNWIND $rows AS row
MATCH (n:Passage {id: row.id})
CALL (n) {
  MATCH (n)-[e:PART_OF]->()
  DELETE e
}
SET n = row.props
