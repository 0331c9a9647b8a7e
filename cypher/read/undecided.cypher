// Which records may be one party, and nobody has decided, those most alike first?
MATCH (from:Party)-[same:SAME_AS]->(to:Party)
WHERE same.sameAs = 'undecided'
  AND same.addedIn <= $revision AND (same.removedIn IS NULL OR same.removedIn > $revision)
  AND NOT EXISTS { (from)-[d:SAME_AS]-(to) WHERE d.decidedIn <= $decisionNumber AND coalesce(d.undoneIn > $decisionNumber, true) }
WITH from, to, same, coalesce(same.score, 1.0) AS rank
WHERE rank < $rank OR (rank = $rank AND same.key > $after)
RETURN from.id AS from, to.id AS to, rank, same {.key, .ground, .note, .score, .sourceId} AS same
ORDER BY rank DESC, same.key
LIMIT $limit
