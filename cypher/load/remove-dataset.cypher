// The dataset is no longer served. Its claims stay for history, retracted.
// $dataset: its id
MATCH (d:Dataset {id: $dataset})
DELETE d
