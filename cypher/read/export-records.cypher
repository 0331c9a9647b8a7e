// What is said of every record of one label? A stream of values: the exporter writes them as they come.
MATCH (s:Statement)
WHERE s.label = $label AND ($datasetIds IS NULL OR s.datasetId IN $datasetIds)
  AND s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision)
RETURN [s.about, properties(s)] AS row
