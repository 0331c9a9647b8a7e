// Which ties does anybody state? A stream of values: the exporter writes them as they come.
MATCH (from)-[tie]->(to)
WHERE ($datasetIds IS NULL OR tie.datasetId IN $datasetIds)
  AND tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision)
  AND tie.decidedIn IS NULL AND NOT type(tie) IN ['SAID_BY', 'ABOUT', 'CONTRADICTS']
RETURN [type(tie), from.id, to.id, properties(tie)] AS row
