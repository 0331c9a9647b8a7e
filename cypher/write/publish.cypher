// Makes everything that this attempt wrote visible, at once, and gives the lock back.
MATCH (ledger:Ledger {id: 'imports', holder: $attempt})
SET ledger.published = $attempt, ledger.holder = null, ledger.leaseUntil = null
CREATE (:Import {attempt: $attempt, datasetIds: $datasetIds, digest: $digest, publishedAt: timestamp(),
  added: $added, ended: $ended, kept: $kept})
RETURN ledger.published AS published
