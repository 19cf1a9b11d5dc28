// Which of those released oversaw this decision, by name if there is one, and who brought the exchange up again?
// $decision, $exchange
MATCH (overseers:Actor)-[oversight:PARTICIPATED_IN {role: 'oversaw'}]->(:Decision {id: $decision})
MATCH (overseers)-[:SUBSET_OF]->(all:Group)
CALL () {
  MATCH (speaker:Person)-[attention:DREW_ATTENTION_TO]->(:Exchange {id: $exchange})
  WITH speaker, attention ORDER BY speaker.id
  RETURN collect(speaker.id) AS broughtUpBy, collect(DISTINCT attention.inferred) AS whoIsInferred,
         collect(attention.tieId) AS attentions
}
RETURN overseers.unnamed AS unnamed, all.id AS someOf, oversight.inferred AS inferred,
       [(member:Person)-[:COUNTED_AMONG]->(overseers) | member.id] AS named,
       broughtUpBy, whoIsInferred, [oversight.tieId] + attentions AS evidence
