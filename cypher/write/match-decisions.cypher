// Writes what somebody decided about suppliers and parties; all of it under one new decision number.
MATCH (decisions:Ledger {id: 'decisions'})
SET decisions.decisionNumber = decisions.decisionNumber + 1
WITH decisions.decisionNumber AS number
UNWIND $rows AS row
CREATE (d:MatchDecision {id: row.id})
SET d += row, d.decisionNumber = number
RETURN max(number) AS decisionNumber
