// The types of relationships, with how many there are of each.
CALL db.relationshipTypes() YIELD relationshipType
CALL (relationshipType) {
  MATCH ()-[r:$(relationshipType)]->()
  RETURN count(r) AS count
}
WITH relationshipType, count
WHERE count > 0
RETURN relationshipType AS name, count
ORDER BY name
