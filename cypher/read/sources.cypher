// What is known of these sources?
UNWIND $ids AS id
MATCH (:Source {id: id})<-[:DESCRIBES]-(s:Statement)
WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision)
RETURN s {id: id, .title, .publisher, .date, .url, .access, .note} AS source
ORDER BY source.id
