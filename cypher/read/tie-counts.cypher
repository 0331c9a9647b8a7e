// How many ties of each type has each of these parties on this day?
UNWIND $ids AS id
MATCH (party:Party {id: id})
// One direction after the other: a tie of a party with itself counts in both, as it is paged in both.
CALL (party) {
  MATCH (party)-[tie:OWNS|CONTROLS|BRANCH_OF|SUPPLIES|LOCATED_AT|OFFICER_OF|LINKED]->() RETURN tie, true AS out
  UNION ALL
  MATCH (party)<-[tie:OWNS|CONTROLS|BRANCH_OF|SUPPLIES|OFFICER_OF|LINKED]-() RETURN tie, false AS out
}
WITH id, tie, out
WHERE tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision) AND ($datasets IS NULL OR tie.datasetId IN $datasets)
  AND (tie.startDate IS NULL OR tie.startDate <= $asOf)
  AND (tie.endDate IS NULL OR tie.endDate > $asOf
    OR (size(tie.endDate) < 10 AND $asOf STARTS WITH tie.endDate))
RETURN id, type(tie) AS type, out, count(tie) AS count
ORDER BY id, type, out
