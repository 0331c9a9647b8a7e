// Takes back the endings that unpublished attempts set on ties.
MATCH ()-[tie]->()
WHERE tie.removedIn > $published
WITH tie LIMIT $limit
REMOVE tie.removedIn
RETURN count(*) AS cleared
