// From here on readers are told that the dataset is being loaded. For datasets too large for one transaction.
// $dataset: its id, $title, $description, $vocabulary, $views, $counts: what is known of it already
MERGE (d:Dataset {id: $dataset})
SET d.status = 'loading', d.model = null, d.title = $title, d.description = $description, d.version = '', d.vocabulary = $vocabulary, d.views = $views, d.counts = $counts
