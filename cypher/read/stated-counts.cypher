// How many parties and ties do these datasets state, and how many entries of each list? A stream of values.
MATCH (s:PartyStatement)
WHERE s.datasetId IN $datasetIds AND s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision)
RETURN ['parties', count(*)] AS row
UNION ALL
MATCH ()-[tie]->()
WHERE tie.datasetId IN $datasetIds AND tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision)
RETURN ['ties', count(*)] AS row
UNION ALL
MATCH ()-[tie:DESIGNATED]->(list:List)
WHERE tie.datasetId IN $datasetIds AND tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision)
WITH list.id AS listId, count(*) AS entries
RETURN ['entries of ' + listId, entries] AS row
