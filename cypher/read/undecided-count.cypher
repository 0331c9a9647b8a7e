// Of how many pairs of records, that may be one party, has nobody decided?
MATCH (from:Party)-[same:SAME_AS]->(to:Party)
WHERE same.sameAs = 'undecided'
  AND same.addedIn <= $revision AND (same.removedIn IS NULL OR same.removedIn > $revision)
  AND NOT EXISTS { (from)-[d:SAME_AS]-(to) WHERE d.decidedIn <= $decisionNumber AND coalesce(d.undoneIn > $decisionNumber, true) }
RETURN count(*) AS total
ORDER BY total
LIMIT 1
