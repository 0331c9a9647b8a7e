// Which nodes are, are not, or may be the same party as these: what datasets say, and what people decided, the one beside the other?
UNWIND $ids AS id
MATCH (party:Party {id: id})
WITH id, party
MATCH (party)-[same:SAME_AS]-(other)
WHERE same.addedIn <= $revision AND (same.removedIn IS NULL OR same.removedIn > $revision)
  AND (same.decidedIn IS NULL OR (same.decidedIn <= $decisionNumber AND coalesce(same.undoneIn > $decisionNumber, true)))
  AND EXISTS { (other)<-[:DESCRIBES]-(s:PartyStatement) WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) }
RETURN id, other.id AS other, same {.key, .sameAs, .ground, .decidedIn} AS same
ORDER BY id, same.key
