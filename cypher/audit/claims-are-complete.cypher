// What every claim says of itself.
// $dataset: whose claims
MATCH (c:Claim {dataset: $dataset})
WITH c, [key IN ['polarity', 'modality', 'basis', 'validBasis', 'saidBasis', 'paraphrase', 'recordedAt', 'contentHash'] WHERE c[key] IS NULL] AS missing
WHERE size(missing) > 0 OR NOT c.polarity IN ['asserts', 'denies']
RETURN c.id AS id, 'missing:' + reduce(all = '', key IN missing | all + ' ' + key) AS detail
LIMIT 100
