// Tells transactions to end; one that works inside an expression does not hear it.
// $ids: the transactions, as console/running names them
TERMINATE TRANSACTIONS $ids
