// Which nodes are, are not, or may be one party? A stream of values.
MATCH (from)-[same:SAME_AS]->(to)
WHERE same.addedIn <= $revision AND (same.removedIn IS NULL OR same.removedIn > $revision)
  AND CASE WHEN same.decidedIn IS NULL THEN NOT EXISTS { (from)-[d:SAME_AS]-(to) WHERE d.decidedIn <= $decisionNumber AND coalesce(d.undoneIn > $decisionNumber, true) }
    ELSE same.decidedIn <= $decisionNumber AND coalesce(same.undoneIn > $decisionNumber, true) AND EXISTS { (to)<-[:DESCRIBES]-(s:PartyStatement) WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) }
      AND EXISTS { (from)<-[:DESCRIBES]-(s:PartyStatement) WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) } END
RETURN [from.id, to.id, same.sameAs, same.score, same.key] AS row
