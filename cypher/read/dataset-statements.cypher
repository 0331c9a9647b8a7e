// What do these datasets say of their records? A stream of values: the importer compares it with what is new.
MATCH (statement:Statement)
WHERE statement.datasetId IN $datasetIds AND statement.addedIn <= $revision AND (statement.removedIn IS NULL OR statement.removedIn > $revision)
RETURN [elementId(statement), statement.label + ' ' + statement.about, statement.hash] AS row
