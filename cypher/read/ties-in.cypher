// Which ties of one type point at these parties? A page, in the order of their keys.
UNWIND $ids AS id MATCH (party:Party {id: id})
CALL (party) {
  MATCH (party)<-[tie:OWNS]-(other) WHERE $type = 'OWNS' RETURN tie, other
  UNION ALL
  MATCH (party)<-[tie:CONTROLS]-(other) WHERE $type = 'CONTROLS' RETURN tie, other
  UNION ALL
  MATCH (party)<-[tie:BRANCH_OF]-(other) WHERE $type = 'BRANCH_OF' RETURN tie, other
  UNION ALL
  MATCH (party)<-[tie:SUPPLIES]-(other) WHERE $type = 'SUPPLIES' RETURN tie, other
  UNION ALL
  MATCH (party)<-[tie:OFFICER_OF]-(other) WHERE $type = 'OFFICER_OF' RETURN tie, other
  UNION ALL
  MATCH (party)<-[tie:LINKED]-(other) WHERE $type = 'LINKED' RETURN tie, other
}
// A hub has too many to ask all of them when they are in force: the caller reads on until a page is full.
WITH party, tie, other WHERE tie.key > $after
WITH party, tie, other ORDER BY tie.key LIMIT $limit
RETURN tie.key AS key, CASE
  WHEN tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision) AND ($datasets IS NULL OR tie.datasetId IN $datasets)
    AND (tie.startDate IS NULL OR tie.startDate <= $asOf)
    AND (tie.endDate IS NULL OR tie.endDate > $asOf
      OR (size(tie.endDate) < 10 AND $asOf STARTS WITH tie.endDate))
  THEN tie {.key, .status, .statementDate, .startDate, .endDate, .quote, .locator, .note, .sourceId,
    .addedIn, .class, .minimum, .maximum, .open, .minimumMillionths, .maximumMillionths,
    .directOrIndirect, .principal, .control, .what, .amount, .state, .role, .writtenAs, .tenure, .link,
    type: type(tie), from: other.id, to: party.id} END AS tie
ORDER BY key
