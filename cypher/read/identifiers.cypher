// Which identifiers do the datasets give their parties? A stream of values: the importer joins parties by them.
MATCH (s:PartyStatement)
WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) AND size(s.identifierIds) > 0
RETURN [s.about, s.datasetId, s.identifierSchemes, s.identifierIds] AS row
