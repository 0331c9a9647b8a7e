// Which entries does a list have? A page, in the order of their keys.
MATCH (:List {id: $listId})<-[tie:DESIGNATED]-(party:Party)
WHERE tie.key > $after AND tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision) AND ($datasets IS NULL OR tie.datasetId IN $datasets)
RETURN tie {.key, .listedName, .programme, .announcedDate, .effectiveDate, .publishedDate,
    .listStartDate, .endDate, .citation, .listActionId, .licenceRequirement, .reviewPolicy, .reason,
    .reasonStatus, .optsOut50, .status, .quote, .note, .sourceId,
    partyId: party.id, listId: $listId} AS designation
ORDER BY designation.key
LIMIT $limit
