// Gives the next attempt number and the lock, if nobody holds it or its lease ran out.
MATCH (ledger:Ledger {id: 'imports'})
SET ledger.touched = timestamp()
WITH ledger
WHERE ledger.holder IS NULL OR ledger.leaseUntil < timestamp()
WITH ledger, ledger.attempt + 1 AS attempt
SET ledger.attempt = attempt, ledger.holder = attempt, ledger.leaseUntil = timestamp() + $leaseMs
RETURN attempt, ledger.published AS published
