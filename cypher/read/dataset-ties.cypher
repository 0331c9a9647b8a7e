// Which ties do these datasets state? A stream of values: the importer compares it with what is new.
MATCH ()-[tie]->()
WHERE tie.datasetId IN $datasetIds AND tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision)
RETURN [elementId(tie), type(tie) + ' ' + tie.key, tie.hash] AS row
