// Search by consonants, for what is typed in a script that writes few vowels.
CREATE FULLTEXT INDEX skeletons IF NOT EXISTS FOR (n:Name) ON EACH [n.skeleton]
