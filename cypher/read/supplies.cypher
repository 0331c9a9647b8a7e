// Who supplies these parties, and whom do they supply?
UNWIND $ids AS id
MATCH (party:Party {id: id})
WITH party, COUNT { (party)-[:SUPPLIES]-() } AS stored
// Ties that an import has ended make no hub.
WITH party, CASE WHEN stored <= $hub THEN stored
  ELSE COUNT { (party)-[tie:SUPPLIES]-() WHERE tie.removedIn IS NULL } END AS degree
RETURN party.id AS id, degree, CASE WHEN degree > $hub THEN [] ELSE
  [(party)-[tie:SUPPLIES]-(other:Party) WHERE tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision) AND ($datasets IS NULL OR tie.datasetId IN $datasets)
    AND (tie.startDate IS NULL OR tie.startDate <= $asOf)
    AND (tie.endDate IS NULL OR tie.endDate > $asOf
      OR (size(tie.endDate) < 10 AND $asOf STARTS WITH tie.endDate))
    | [elementId(tie), tie.key, 'SUPPLIES', tie.status, other.id, startNode(tie) = party]] END AS ties
ORDER BY id
