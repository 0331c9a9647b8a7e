// Gives the lock back, if this attempt still holds it.
MATCH (ledger:Ledger {id: 'imports'})
SET ledger.touched = timestamp()
WITH ledger
WHERE ledger.holder = $attempt
SET ledger.holder = null, ledger.leaseUntil = null
RETURN count(ledger) AS released
