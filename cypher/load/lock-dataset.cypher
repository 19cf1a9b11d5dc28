// One loader at a time: whoever writes the dataset's node first holds it to the end of the transaction.
// $dataset: its id
MERGE (d:Dataset {id: $dataset})
ON CREATE SET d.status = 'loading'
SET d.locked = true
RETURN d.status AS status
