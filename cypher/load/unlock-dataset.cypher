// Nothing has changed: leave the node as it was.
// $dataset: its id
MATCH (d:Dataset {id: $dataset})
REMOVE d.locked
