// Pairs of claims of which somebody says that they cannot both be so.
MATCH (a)-[r:RESPONDS_TO {stance: 'incompatible-with'}]->(b)
RETURN a.id AS claimId, b.id AS respondsTo
