// The vocabularies and starting views of the datasets that are ready, as JSON text, in order of dataset id.
MATCH (d:Dataset {status: 'ready'})
RETURN d.id AS dataset, d.vocabulary AS vocabulary, d.views AS views
ORDER BY dataset
