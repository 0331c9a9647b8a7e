// Ends these statements with this attempt. They are named by the element ids that the same attempt has just read.
MATCH (statement:Statement)
WHERE elementId(statement) IN $ids
SET statement.removedIn = $attempt
RETURN count(statement) AS ended
