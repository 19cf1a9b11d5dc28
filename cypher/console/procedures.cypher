// What procedures take and do.
// $names: which
SHOW PROCEDURES
YIELD name, signature, description
WHERE name IN $names
RETURN name, signature, description
ORDER BY name
