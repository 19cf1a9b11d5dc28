// Which indexes are there and ready; a constraint's index bears the constraint's name.
SHOW INDEXES YIELD name, state
WHERE state = 'ONLINE'
RETURN collect(name) AS names
