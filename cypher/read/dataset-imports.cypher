// When was each of these datasets loaded, looked through and refused last, and how many rows does it say?
UNWIND $ids AS id
CALL (id) {
  MATCH (import:Import)
  WHERE id IN import.datasetIds AND import.attempt <= $revision
  RETURN max(import.publishedAt) AS loadedAt, max(coalesce(import.checkedAt, import.publishedAt)) AS checkedAt,
    max(import.fetchedAt) AS fetchedAt, max(import.refusedAt) AS refusedAt
}
CALL (id) {
  MATCH (import:Import)
  WHERE id IN import.datasetIds AND import.attempt <= $revision AND import.publishedAt IS NOT NULL
  WITH import ORDER BY import.attempt DESC LIMIT 1
  RETURN CASE WHEN import.datasetIds[0] = id AND coalesce(import.extent, 'whole') <> 'delta'
    THEN import.added + import.kept END AS rows
}
RETURN id, loadedAt, checkedAt, fetchedAt, refusedAt, rows
ORDER BY id
