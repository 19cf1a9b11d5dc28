// Under whom does this actor stand, step by step upwards?
// title: The chain above an actor
// group: council and leadership
// shows: graph
// $actor: actor = most tied person; from whom to begin
// $types: tie types = MEMBER_OF, DEPUTY_OF, BRANCH_OF, BELONGED_TO, SUBSET_OF, ALLEGIANCE_TO, ACCEPTED_AUTHORITY_OF; the types of tie from who stands lower to who stands higher
// -> chain: the way upwards, of four steps at most
// -> steps: how many steps
// -> ties: its ties
MATCH chain = (a:Actor&Entity {id: $actor})-[*1..4]->(above:Actor)
WHERE all(r IN relationships(chain) WHERE type(r) IN $types) AND none(n IN nodes(chain) WHERE n:Place OR n:Event)
RETURN chain, length(chain) AS steps, [r IN relationships(chain) | r.tieId] AS ties
ORDER BY steps, ties
