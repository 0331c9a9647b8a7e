// Which own and control ties, branches and joint arrangements does anybody state? A stream of values.
MATCH (from)-[tie:OWNS|CONTROLS|BRANCH_OF]->(to)
// All properties at once: asked for one by one, each walks along the others again.
WITH from, to, type(tie) AS type, properties(tie) AS tie
WHERE tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision)
RETURN [from.id, to.id, tie.key, type, tie.status, tie.sourceId, tie.statementDate, tie.startDate, tie.endDate,
  tie.class, tie.control, tie.minimum, tie.maximum, tie.open, tie.directOrIndirect, tie.principal] AS row
UNION ALL
MATCH (from)-[tie:LINKED]->(to)
WHERE tie.link = 'jointArrangement' AND tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision)
RETURN [from.id, to.id, tie.key, type(tie), tie.status, tie.sourceId, tie.statementDate, tie.startDate, tie.endDate,
  null, null, null, null, null, null, null] AS row
