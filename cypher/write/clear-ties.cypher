// Deletes ties that unpublished attempts left.
MATCH ()-[tie]->()
WHERE tie.addedIn > $published
WITH tie LIMIT $limit
DELETE tie
RETURN count(*) AS cleared
