// Which sources does the graph rest on?
MATCH (:Source)<-[:DESCRIBES]-(s:Statement)
WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision)
RETURN s {id: s.about, .title, .publisher, .date, .url, .access, .note} AS source
ORDER BY source.id
LIMIT $limit
