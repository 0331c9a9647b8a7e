// What did people decide about which records, the last first?
MATCH (from:Party)-[d:SAME_AS]->(to:Party)
WHERE d.decidedIn < $before AND d.decidedIn <= $decisionNumber
  AND ($ids IS NULL OR from.id IN $ids OR to.id IN $ids)
RETURN d {.decidedIn, .sameAs, .note, .decidedBy, .decidedAt,
    .seen, .undoneBy, .undoneAt, .undoneReason, undoneIn: CASE WHEN d.undoneIn <= $decisionNumber THEN d.undoneIn END} AS decision,
  from.id AS from, to.id AS to, [from.datasetId, to.datasetId] AS datasetIds
ORDER BY d.decidedIn DESC
LIMIT $limit
