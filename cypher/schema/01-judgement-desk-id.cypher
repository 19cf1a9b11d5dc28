// There is one desk, so that two who judge at once wait for each other.
CREATE CONSTRAINT judgement_desk_id IF NOT EXISTS FOR (n:JudgementDesk) REQUIRE n.id IS UNIQUE
