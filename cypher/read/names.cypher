// What are these parties called at a revision that need not be published?
UNWIND $ids AS id
MATCH (:Party {id: id})<-[:DESCRIBES]-(s:PartyStatement)
WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision)
RETURN id, s.names AS names
ORDER BY id
