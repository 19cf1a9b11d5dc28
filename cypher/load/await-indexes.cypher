// An index that is still being filled answers nothing yet.
CALL db.awaitIndexes(300)
