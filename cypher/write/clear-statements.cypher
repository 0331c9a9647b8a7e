// Deletes records and statements that unpublished attempts left, and takes back the endings they set.
MATCH (row)
WHERE row.addedIn > $published OR row.removedIn > $published
WITH row LIMIT $limit
REMOVE row.removedIn
WITH row, row.addedIn > $published AS left
FOREACH (_ IN CASE WHEN left THEN [1] ELSE [] END | DETACH DELETE row)
RETURN count(*) AS cleared
