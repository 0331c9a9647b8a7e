// Who holds the import lock, and for how many more milliseconds?
MATCH (ledger:Ledger {id: 'imports'})
RETURN ledger.holder AS holder, ledger.leaseUntil - timestamp() AS leaseLeftMs
ORDER BY holder
LIMIT 1
