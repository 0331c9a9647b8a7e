// What is tied to these parties, by ties of every kind that people look at?
UNWIND $ids AS id
MATCH (party:Party {id: id})
WITH party, COUNT { (party)--() } AS stored
// Ties that an import has ended make no hub.
WITH party, CASE WHEN stored <= $hub THEN stored
  ELSE COUNT { (party)-[tie:OWNS|CONTROLS|BRANCH_OF|SUPPLIES|LINKED|OFFICER_OF|LOCATED_AT]-()
    WHERE tie.removedIn IS NULL } END AS degree
RETURN party.id AS id, party.datasetId AS datasetId, degree, CASE WHEN degree > $hub THEN [] ELSE
  [(party)-[tie:OWNS|CONTROLS|BRANCH_OF|SUPPLIES|LINKED|OFFICER_OF|LOCATED_AT]-(other)
    WHERE tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision) AND ($datasets IS NULL OR tie.datasetId IN $datasets)
    AND (tie.startDate IS NULL OR tie.startDate <= $asOf)
    AND (tie.endDate IS NULL OR tie.endDate > $asOf
      OR (size(tie.endDate) < 10 AND $asOf STARTS WITH tie.endDate))
    | [elementId(tie), tie.key, type(tie), tie.status, other.id, startNode(tie) = party]] END AS ties
ORDER BY id
