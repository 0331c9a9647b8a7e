// Which imports were published, changed nothing or were refused, the last first?
MATCH (import:Import)
WHERE import.attempt < $before
  AND ($datasetId IS NULL OR $datasetId IN import.datasetIds)
  AND (NOT $refused OR import.refusal IS NOT NULL)
RETURN import {.attempt, .datasetIds, .publishedAt, .refusedAt, .checkedAt, .fetchedAt, .added, .ended, .kept, .format,
  .file, .sha256, .extent, .records, .proof, .notices, .acceptedFall, .undecided, .refusal} AS import
ORDER BY import.attempt DESC
LIMIT $limit
