// Ids are unique, and every look-up by id is one index seek.
CREATE CONSTRAINT briefing_id IF NOT EXISTS FOR (n:Briefing) REQUIRE n.id IS UNIQUE
