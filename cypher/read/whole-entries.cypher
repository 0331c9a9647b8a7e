// Which parties does which list name, since when, and on what terms? A stream.
MATCH (party:Party)-[tie:DESIGNATED]->(list:List)
WHERE tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision)
RETURN tie {.key, .listedName, .programme, .announcedDate, .effectiveDate, .publishedDate,
    .listStartDate, .endDate, .citation, .listActionId, .licenceRequirement, .reviewPolicy, .reason,
    .reasonStatus, .optsOut50, .status, .quote, .note, .sourceId,
    partyId: party.id, listId: list.id} AS row
