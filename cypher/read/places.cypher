// Where are these parties, by whatever address is on file?
UNWIND $ids AS id
MATCH (party:Party {id: id})
MATCH (party)-[tie:LOCATED_AT]->(:Address)<-[:DESCRIBES]-(s:Statement)
WHERE tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision) AND ($datasets IS NULL OR tie.datasetId IN $datasets)
  AND s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) AND ($datasets IS NULL OR s.datasetId IN $datasets)
WITH id, s.text AS text ORDER BY id, text
RETURN id, collect(DISTINCT text)[..10] AS places
ORDER BY id
