// Says of a decision that it no longer counts, if no other decision and no import came between.
MATCH (ledger:Ledger {id: 'decisions'})
SET ledger.touched = timestamp()
WITH ledger
MATCH (imports:Ledger {id: 'imports'})
WHERE ledger.decisionNumber = $number - 1 AND imports.published = $revision
MATCH (:Party)-[same:SAME_AS {decidedIn: $undone}]->(:Party)
WHERE same.undoneIn IS NULL
SET ledger.decisionNumber = $number, same.undoneIn = $number, same += $said
RETURN same.undoneIn AS number
