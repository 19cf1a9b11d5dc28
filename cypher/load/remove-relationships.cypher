// $rows: elementIds, as read in the same transaction: no index serves a look-up over all types at once
UNWIND $rows AS row
MATCH ()-[r]->()
WHERE elementId(r) = row.element
DELETE r
