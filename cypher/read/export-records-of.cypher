// What is said of these records of one label? A stream of values, for the export of a part of the graph.
UNWIND $ids AS id
MATCH (s:Statement {label: $label, about: id})
WHERE ($datasets IS NULL OR s.datasetId IN $datasets)
  AND s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision)
RETURN [s.about, properties(s)] AS row
ORDER BY s.about, s.datasetId
