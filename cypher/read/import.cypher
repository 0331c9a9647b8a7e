// Was this attempt to import published?
MATCH (import:Import {attempt: $attempt})
RETURN import.attempt AS attempt
ORDER BY attempt
LIMIT 1
