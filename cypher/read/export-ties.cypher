// Which ties does anybody state, and what is at their ends? A stream of values: the exporter writes them as they come.
MATCH (from)-[tie]->(to)
WHERE ($datasetIds IS NULL OR tie.datasetId IN $datasetIds)
  AND tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision)
  AND tie.decidedIn IS NULL AND NOT type(tie) IN ['SAID_BY', 'ABOUT', 'CONTRADICTS']
RETURN [type(tie), from.id, to.id, properties(tie), CASE WHEN NOT $named THEN null ELSE
  [end IN [from, to] | head([(end)<-[:DESCRIBES]-(s:Statement)
    WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision)
    | [s.label, s.kind, coalesce(s.name, s.text)]])] END] AS row
