// What is said of every party, and where is it? A stream of values: the exporter writes them as they come.
MATCH (s:PartyStatement)-[:DESCRIBES]->(party:Party)
WHERE ($datasetIds IS NULL OR s.datasetId IN $datasetIds)
  AND s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision)
RETURN [s.about, properties(s),
  [(party)-[at:LOCATED_AT]->(address:Address) WHERE ($datasetIds IS NULL OR at.datasetId IN $datasetIds)
    AND at.addedIn <= $revision AND (at.removedIn IS NULL OR at.removedIn > $revision)
    | [address.id, properties(at), head([(address)<-[:DESCRIBES]-(a:Statement)
      WHERE a.addedIn <= $revision AND (a.removedIn IS NULL OR a.removedIn > $revision) | [a.text, a.country]])]]] AS row
