// Which ties in force have both ends among these parties and addresses? Those of a hub are found from their other ends.
UNWIND $ids AS id
MATCH (party:Party {id: id})
WITH party, COUNT { (party)--() } AS degree
RETURN party.id AS id, degree, CASE WHEN degree > $hub THEN [] ELSE
  [(party)-[tie:OWNS|CONTROLS|BRANCH_OF|SUPPLIES|LINKED|OFFICER_OF|LOCATED_AT]-(other)
    WHERE other.id IN $ids
    AND tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision) AND ($datasets IS NULL OR tie.datasetId IN $datasets)
    AND (tie.startDate IS NULL OR tie.startDate <= $asOf)
    AND (tie.endDate IS NULL OR tie.endDate > $asOf
      OR (size(tie.endDate) < 10 AND $asOf STARTS WITH tie.endDate))
    | elementId(tie)] END AS rows
ORDER BY id
