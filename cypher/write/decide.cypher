// Writes a decision about two records as one tie, if no other decision and no import came between.
MATCH (ledger:Ledger {id: 'decisions'})
SET ledger.touched = timestamp()
WITH ledger
MATCH (imports:Ledger {id: 'imports'})
WHERE ledger.decisionNumber = $number - 1 AND imports.published = $revision
MATCH (from:Party {id: $from})
MATCH (to:Party {id: $to})
SET ledger.decisionNumber = $number
CREATE (from)-[same:SAME_AS {key: $key, addedIn: 0, decidedIn: $number}]->(to)
SET same += $said
RETURN same.decidedIn AS number
