// The transactions that run for one query of the console, also those that were told to end and do not.
// $queryId: the query
SHOW TRANSACTIONS
YIELD transactionId, metaData
WHERE metaData.relataQuery = $queryId
RETURN transactionId AS id
