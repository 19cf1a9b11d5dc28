// Is this dataset ready or being loaded; no row where there is none.
// $id: the dataset
MATCH (d:Dataset {id: $id})
RETURN d.status AS status
