// What is known of these addresses?
UNWIND $ids AS id
MATCH (:Address {id: id})<-[:DESCRIBES]-(s:Statement)
WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision)
RETURN s {id: id, .text, .country, .precision} AS address
ORDER BY address.id
