// Which rules and notices changed a list?
MATCH (:ListAction)<-[:DESCRIBES]-(s:Statement)
WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) AND ($datasets IS NULL OR s.datasetId IN $datasets)
  AND s.listId = $listId
RETURN s {id: s.about, .listId, .title, .citation, .announcedDate, .effectiveDate, .publishedDate,
  .sourceId, .note} AS action
ORDER BY coalesce(action.publishedDate, action.effectiveDate, ''), action.id
