// The ledger: the published revision, the last attempt number given, who holds the lock, the decision number.
MERGE (ledger:Ledger {id: 'imports'})
  ON CREATE SET ledger.published = 0, ledger.attempt = 0;
MERGE (ledger:Ledger {id: 'decisions'})
  ON CREATE SET ledger.decisionNumber = 0;
