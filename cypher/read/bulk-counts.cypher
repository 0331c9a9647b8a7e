// How many nodes and ties are in the store? It knows these numbers without looking.
CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH ()-[t]->() RETURN count(t) AS ties }
RETURN nodes, ties
ORDER BY nodes
LIMIT 1
