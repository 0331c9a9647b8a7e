// How many statements about parties are in the store? Rows of every revision: the store knows this without looking.
MATCH (s:PartyStatement)
RETURN count(s) AS count
ORDER BY count
LIMIT 1
