// Notes that a file was looked through and that it says what is published already.
MERGE (import:Import {attempt: $attempt})
  ON CREATE SET import.datasetIds = $datasetIds, import.kept = $kept, import.checkedAt = timestamp(), import += $report
RETURN count(import) AS written
