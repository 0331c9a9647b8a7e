// Was this attempt to import published?
MATCH (import:Import {attempt: $attempt})
WHERE import.publishedAt IS NOT NULL
RETURN import.attempt AS attempt
ORDER BY attempt
LIMIT 1
