// The dataset is whole.
// $props: title, description, version, vocabulary, views and counts, $at: when
MATCH (d:Dataset {id: $props.id})
SET d = $props, d.status = 'ready', d.loadedAt = datetime($at)
