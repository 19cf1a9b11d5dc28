// What functions take and do.
// $names: which, in lower case
SHOW FUNCTIONS
YIELD name, signature, description
WHERE toLower(name) IN $names
RETURN name, signature, description
ORDER BY name, signature
