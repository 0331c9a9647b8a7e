// By which names is every party looked for? A stream of values: parties with a name in common may be one.
MATCH (s:PartyStatement)
WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision)
RETURN [s.about, s.datasetId, s.country, s.nameKeys] AS row
