// What does its dataset say of every party that a verdict asks about? A stream of values.
MATCH (s:PartyStatement)
WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision)
RETURN [s.about, s.datasetId, s.kind, s.country, s.publicListing] AS row
