// Which other nodes are, are not, or may be the same party as these, and on what ground?
UNWIND $ids AS id
MATCH (party:Party {id: id})
WITH id, party
MATCH (party)-[same:SAME_AS]-(other)
WHERE same.addedIn <= $revision AND (same.removedIn IS NULL OR same.removedIn > $revision)
  AND CASE WHEN same.decidedIn IS NULL THEN NOT EXISTS { (party)-[d:SAME_AS]-(other) WHERE d.decidedIn <= $decisionNumber AND coalesce(d.undoneIn > $decisionNumber, true) }
    ELSE same.decidedIn <= $decisionNumber AND coalesce(same.undoneIn > $decisionNumber, true) AND EXISTS { (other)<-[:DESCRIBES]-(s:PartyStatement) WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) } END
RETURN id, other.id AS other, other.datasetId AS datasetId, same {.key, .sameAs, .ground, .note, .score, .sourceId} AS same
ORDER BY id, same.key
