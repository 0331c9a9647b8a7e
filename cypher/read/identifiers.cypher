// Which identifiers do the datasets give their parties that have one of these schemes? A stream of values: the importer joins parties by them.
MATCH (s:PartyStatement)
WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) AND any(scheme IN s.identifierSchemes WHERE scheme =~ $schemes)
RETURN [s.about, s.datasetId, s.identifierSchemes, s.identifierIds] AS row
