// What does its dataset say of each of these nodes, with the source of every name and identifier?
UNWIND $ids AS id
MATCH (party:Party {id: id})<-[:DESCRIBES]-(s:PartyStatement)
WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) AND ($datasets IS NULL OR s.datasetId IN $datasets)
RETURN id, s.datasetId AS datasetId,
  [i IN range(0, size(s.names) - 1) | {name: s.names[i], type: s.nameTypes[i],
    language: coalesce(s.nameLanguages[i], ''), status: s.nameStatuses[i], sourceId: s.nameSourceIds[i]}] AS names,
  [i IN range(0, size(coalesce(s.identifierIds, [])) - 1) | {scheme: s.identifierSchemes[i],
    id: s.identifierIds[i], sourceId: s.identifierSourceIds[i]}] AS identifiers
ORDER BY id
