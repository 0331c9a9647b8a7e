// Which ties in force lie between these parties and addresses, and which entries of theirs are on lists? A stream of values.
UNWIND $ids AS id
MATCH (from:Party|Address {id: id})-[tie]->(to)
WHERE ($datasets IS NULL OR tie.datasetId IN $datasets)
  AND tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision)
  AND tie.decidedIn IS NULL AND (type(tie) = 'DESIGNATED' OR (to.id IN $ids AND NOT type(tie) IN ['SAID_BY', 'ABOUT', 'CONTRADICTS']
    AND (tie.startDate IS NULL OR tie.startDate <= $asOf)
    AND (tie.endDate IS NULL OR tie.endDate > $asOf OR (size(tie.endDate) < 10 AND $asOf STARTS WITH tie.endDate))))
RETURN [type(tie), from.id, to.id, properties(tie)] AS row
ORDER BY from.id, type(tie), tie.key
