// Who wrote this document, to whom does he belong, where did it first appear, and who published this text of it?
// $document
MATCH (document:Document {id: $document})
MATCH (author:Source {id: document.authorId}), (publisher:Source {id: document.publisherId}),
      (magazine:Source {id: document.publishedInId})
MATCH (:Person {id: author.actorId})-[affiliation:AFFILIATED_WITH]->(institute:Organization)
MATCH (:Organization {id: magazine.actorId})-[outlet:PARTICIPATED_IN {role: 'outlet'}]->(:Publication)
MATCH (:Organization {id: publisher.actorId})-[publishing:PARTICIPATED_IN {role: 'publisher'}]->(:Publication)
CALL (publisher) {
  MATCH (publisher)<-[:ATTRIBUTED_TO]-(:Claim)-[:ANCHORED_IN]->(passage:Passage)
  WITH DISTINCT passage.locator AS locator, passage.start AS start ORDER BY start
  RETURN collect(DISTINCT locator) AS writtenByPublisher
}
RETURN author.id AS author, institute.id AS institute, affiliation.role AS role, magazine.id AS magazine,
       publisher.id AS publisher, publishing.inferred AS publisherInferred, document.translator AS translator,
       writtenByPublisher,
       COUNT { (magazine)<-[:ATTRIBUTED_TO]-(:Claim) } AS claimsOfMagazine,
       [affiliation.tieId, outlet.tieId, publishing.tieId] AS evidence
