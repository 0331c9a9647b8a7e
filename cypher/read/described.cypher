// Which of these ids do other datasets describe at this revision?
UNWIND $ids AS id
UNWIND ['Party', 'Address', 'Source', 'List', 'ListAction', 'Dataset', 'Claim'] AS label
MATCH (s:Statement {label: label, about: id})
WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision)
  AND NOT s.datasetId IN $datasetIds
RETURN DISTINCT label, id
ORDER BY label, id
