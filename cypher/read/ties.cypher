// What do these ties say? They are named by the element ids that the same answer has just read.
MATCH (from)-[tie]->(to)
WHERE elementId(tie) IN $rows
RETURN elementId(tie) AS row, tie {.key, .status, .statementDate, .startDate, .endDate, .quote, .locator, .note, .sourceId,
    .addedIn, .class, .minimum, .maximum, .open, .minimumMillionths, .maximumMillionths,
    .directOrIndirect, .principal, .control, .what, .amount, .state, .role, .writtenAs, .tenure, .link,
    type: type(tie), from: from.id, to: to.id} AS tie
ORDER BY tie.key
