// Which import of this dataset was published last?
MATCH (import:Import)
WHERE $datasetId IN import.datasetIds AND import.attempt <= $revision AND import.publishedAt IS NOT NULL
RETURN import.attempt AS attempt, import.digest AS digest
ORDER BY attempt DESC
LIMIT 1
