// What did people decide about these suppliers? The last first.
UNWIND $suppliers AS supplier
MATCH (d:MatchDecision {supplier: supplier})
RETURN d {.id, .screeningId, .supplier, party: d.partyId, .decision, .reason, .decidedBy, .decidedAt, .decisionNumber, .evidence} AS decision
ORDER BY d.decisionNumber DESC, d.id
