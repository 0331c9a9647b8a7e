// Which ties in force stand between any two of these hubs?
UNWIND $ids AS one
UNWIND $ids AS other
WITH one, other WHERE one < other
MATCH (first:Party {id: one})
MATCH (second:Party {id: other})
MATCH (first)-[tie:OWNS|CONTROLS|BRANCH_OF|SUPPLIES|LINKED|OFFICER_OF]-(second)
WHERE tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision) AND ($datasets IS NULL OR tie.datasetId IN $datasets)
  AND (tie.startDate IS NULL OR tie.startDate <= $asOf)
  AND (tie.endDate IS NULL OR tie.endDate > $asOf
    OR (size(tie.endDate) < 10 AND $asOf STARTS WITH tie.endDate))
RETURN elementId(tie) AS row
ORDER BY row
