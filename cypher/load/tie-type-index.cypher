// A relationship by its tie, for analysts and for the reads. TIE_TYPE is put in by the loader, once it is known to match ^[A-Z][A-Z0-9_]{0,62}$.
CREATE INDEX TIE_TYPE_tie IF NOT EXISTS FOR ()-[r:TIE_TYPE]-() ON (r.tieId)
