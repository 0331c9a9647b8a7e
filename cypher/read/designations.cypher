// Which lists name these parties, since when, and on what citation?
UNWIND $ids AS id
MATCH (party:Party {id: id})
WITH id, party // From the party: a list may have thousands of entries.
MATCH (party)-[tie:DESIGNATED]->(list)
WHERE tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision) AND ($datasets IS NULL OR tie.datasetId IN $datasets)
RETURN tie {.key, .listedName, .programme, .announcedDate, .effectiveDate, .publishedDate,
    .listStartDate, .endDate, .citation, .listActionId, .licenceRequirement, .reviewPolicy, .reason,
    .reasonStatus, .optsOut50, .status, .quote, .note, .sourceId,
    partyId: id, listId: list.id} AS designation
ORDER BY designation.key
