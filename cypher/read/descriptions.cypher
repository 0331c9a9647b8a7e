// What of these parties is compared: names, identifiers, country, kind?
UNWIND $ids AS id
MATCH (party:Party {id: id})<-[:DESCRIBES]-(s:PartyStatement)
WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) AND ($datasets IS NULL OR s.datasetId IN $datasets)
RETURN id, s.kind AS kind, s.country AS country,
  [{name: s.name, type: 'primary'}] + [i IN range(0, size(s.names) - 1) | {name: s.names[i], type: s.nameTypes[i]}] AS names,
  [i IN range(0, size(coalesce(s.identifierIds, [])) - 1) | {scheme: s.identifierSchemes[i], id: s.identifierIds[i]}] AS identifiers
ORDER BY id
