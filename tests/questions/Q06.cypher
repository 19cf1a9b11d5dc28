// Who studied these documents, where do they come from, and what does that researcher tell of the men in Iran?
// $study
MATCH (researcher:Person)-[work:PARTICIPATED_IN {role: 'researcher'}]->(study:Study {id: $study})-[:CONCERNED]->(men:Group)
MATCH (profession:Claim {subjectId: researcher.id, property: 'profession'})
MATCH (material:Claim {subjectId: study.id, property: 'material'})
MATCH (:Recovery)-[found:HAPPENED_IN]->(site:Site)-[:WITHIN]->(city:City)
MATCH (by:Source {actorId: researcher.id})<-[:ATTRIBUTED_TO]-(situation:Claim {subjectId: men.id, property: 'situation'})
WITH *, situation ORDER BY situation.id
WITH researcher, work, study, men, profession, material, found, site, city, by,
     collect(situation.quote) AS situations, collect(situation.id) AS rested
MATCH (men)-[protest:PROTESTED_AGAINST]->(captors)-[:DETAINED]->(men)
MATCH (men)-[appeal:APPEALED_TO]->(called)
RETURN researcher.id AS researcher, profession.value AS profession, study.date AS studied,
       material.value AS material, site.id AS site, city.id AS city,
       situations, captors.id AS protestedAgainst, called.id AS calledOn,
       rested + protest.derivedFrom + [work.tieId, found.tieId, appeal.tieId, material.id] AS evidence
