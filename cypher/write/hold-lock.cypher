// Locks the ledger for this transaction, extends the lease, and says whether this attempt still holds it.
MATCH (ledger:Ledger {id: 'imports'})
SET ledger.touched = timestamp()
WITH ledger, coalesce(ledger.holder = $attempt, false) AS held
SET ledger.leaseUntil = CASE WHEN held THEN timestamp() + $leaseMs ELSE ledger.leaseUntil END
RETURN held
