// Of which parties did this revision change what is said? A stream of values.
MATCH (s:PartyStatement)
WHERE s.addedIn = $touchedIn OR s.removedIn = $touchedIn
RETURN [s.about] AS row
