// What was, is or will be tied to these parties, whatever the day, and when did it begin or end?
UNWIND $ids AS id
MATCH (party:Party {id: id})
WITH party, COUNT { (party)--() } AS stored
// Ties that an import has ended make no hub.
WITH party, CASE WHEN stored <= $hub THEN stored
  ELSE COUNT { (party)-[tie:OWNS|CONTROLS|BRANCH_OF|SUPPLIES|LINKED|OFFICER_OF|LOCATED_AT]-()
    WHERE tie.removedIn IS NULL } END AS degree
RETURN party.id AS id, degree, CASE WHEN degree > $hub THEN [] ELSE
  [(party)-[tie:OWNS|CONTROLS|BRANCH_OF|SUPPLIES|LINKED|OFFICER_OF|LOCATED_AT]-(other)
    WHERE tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision) AND ($datasets IS NULL OR tie.datasetId IN $datasets)
    | [tie.key, type(tie), other.id, tie.startDate, tie.endDate]] END AS ties
ORDER BY id
