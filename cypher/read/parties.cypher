// What does its dataset say of each of these nodes, in one line, and which lists name it since when?
UNWIND $ids AS id
MATCH (party:Party {id: id})<-[:DESCRIBES]-(s:PartyStatement)
WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) AND ($datasets IS NULL OR s.datasetId IN $datasets)
RETURN id, party.datasetId AS datasetId, s.kind AS kind, s.name AS name, s.country AS country,
  s.publicListing AS publicListing,
  [i IN range(0, size(s.names) - 1) WHERE s.nameLanguages[i] = 'zh' | s.names[i]][0] AS nameZh,
  [(party)-[tie:DESIGNATED]->(list:List) WHERE tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision) AND ($datasets IS NULL OR tie.datasetId IN $datasets)
    | tie {.key, .announcedDate, .effectiveDate, .publishedDate, .listStartDate, .endDate, .status,
      listId: list.id}] AS entries
ORDER BY id
