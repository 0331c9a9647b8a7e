// Ends these ties with this attempt. They are named by the element ids that the same attempt has just read.
MATCH ()-[tie]->()
WHERE elementId(tie) IN $ids
SET tie.removedIn = $attempt
RETURN count(tie) AS ended
