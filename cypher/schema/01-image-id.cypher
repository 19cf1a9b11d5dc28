// Ids are unique, and every look-up by id is one index seek.
CREATE CONSTRAINT image_id IF NOT EXISTS FOR (n:Image) REQUIRE n.id IS UNIQUE
