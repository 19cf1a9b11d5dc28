// Really deletes everything of a dataset, history included, a part at a time.
// $dataset: its id, $limit: how many nodes
MATCH (n)
WHERE (n:Entity OR n:Name OR n:Image OR n:Source OR n:Document OR n:Passage OR n:Tie OR n:Claim) AND n.dataset = $dataset
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS deleted
