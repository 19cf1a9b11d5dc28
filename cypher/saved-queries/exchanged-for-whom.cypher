// Who was given for whom, by what follows from the roles of events within the account of one source?
// title: Who was exchanged for whom
// group: detention and exchange
// shows: table
// $types: tie types = EXCHANGED_FOR; the types of derived tie
// -> tie: who for whom
// -> event: the event from whose roles it follows
// -> sources: the first sources that tell of both; empty where it is put together from several accounts
// -> stated: whether anybody states it, or it is inferred
// -> ties: the derived tie
// -> claims: the claims on which it rests
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.derivedFrom IS NOT NULL AND type(r) IN $types
MATCH (t:Tie {id: r.derivedFrom[0]})
MATCH (e:Event&Entity {id: t.objectId})
RETURN r AS tie, e.name AS event,
  COLLECT {
    MATCH (s:Source)<-[:ATTRIBUTED_TO {first: true}]-(c:Claim {polarity: 'asserts'})
    WHERE c.id IN r.restsOn AND all(part IN r.derivedFrom WHERE EXISTS {
      MATCH (s)<-[:ATTRIBUTED_TO {first: true}]-(d:Claim {tieId: part, polarity: 'asserts'}) WHERE d.id IN r.restsOn
    })
    RETURN DISTINCT s.name AS name ORDER BY name
  } AS sources,
  NOT r.inferred AS stated, [r.tieId] AS ties, r.restsOn AS claims
ORDER BY event, a.name, b.name, ties
