// Of which day is each source? A stream of values.
MATCH (:Source)<-[:DESCRIBES]-(s:Statement)
WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision)
RETURN [s.about, s.date] AS row
