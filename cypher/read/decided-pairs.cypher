// Which pairs of records have people decided, and how? A stream of values: the importer contradicts none of them.
MATCH (from:Party)-[d:SAME_AS]->(to:Party)
WHERE d.decidedIn > 0 AND d.decidedIn <= $decisionNumber AND coalesce(d.undoneIn > $decisionNumber, true)
RETURN [from.id, to.id, d.sameAs, d.ground] AS row
