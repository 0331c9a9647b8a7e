// Notes that an attempt to import was refused, and why.
MERGE (import:Import {attempt: $attempt})
  ON CREATE SET import.datasetIds = $datasetIds, import.refusal = $refusal, import.refusedAt = timestamp(),
    import += $report
RETURN count(import) AS written
