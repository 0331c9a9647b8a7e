// Makes everything that this attempt wrote visible, at once, and gives the lock back.
MATCH (ledger:Ledger {id: 'imports', holder: $attempt})
SET ledger.published = $attempt, ledger.holder = null, ledger.leaseUntil = null
CREATE (import:Import {attempt: $attempt, datasetIds: $datasetIds, digest: $digest, publishedAt: timestamp(),
  added: $added, ended: $ended, kept: $kept})
SET import += $report
RETURN ledger.published AS published
