// Which nodes are, are not, or may be one party? A stream of values.
MATCH (from)-[same:SAME_AS]->(to)
WHERE same.addedIn <= $revision AND (same.removedIn IS NULL OR same.removedIn > $revision)
RETURN [from.id, to.id, same.sameAs, same.score, same.key] AS row
