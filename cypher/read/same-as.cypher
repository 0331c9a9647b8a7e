// Which other nodes are, are not, or may be the same party as these, and on what ground?
UNWIND $ids AS id
MATCH (party:Party {id: id})
WITH id, party
MATCH (party)-[same:SAME_AS]-(other)
WHERE same.addedIn <= $revision AND (same.removedIn IS NULL OR same.removedIn > $revision)
RETURN id, other.id AS other, other.datasetId AS datasetId, same {.key, .sameAs, .ground, .note, .score, .sourceId} AS same
ORDER BY id, same.key
