// Was this revision (the newest, unless named) published, what is the number of the last decision (or the one named), and which datasets and lists does an answer rest on?
MATCH (imports:Ledger {id: 'imports'})
MATCH (decisions:Ledger {id: 'decisions'})
WITH imports.published AS newest, coalesce($wanted, imports.published) AS revision,
  decisions.decisionNumber AS lastDecision, coalesce($decision, decisions.decisionNumber) AS decisionNumber
CALL (revision) {
  MATCH (:Dataset)<-[:DESCRIBES]-(s:Statement)
  WHERE s.addedIn <= revision AND (s.removedIn IS NULL OR s.removedIn > revision)
  WITH s ORDER BY s.rank, s.about
  RETURN collect(s {id: s.about, .title, .publisher, .licence, .url, .versionDate, .rank, .allowedDays, .note}) AS datasets
}
CALL (revision) {
  MATCH (:List)<-[:DESCRIBES]-(s:Statement)
  WHERE s.addedIn <= revision AND (s.removedIn IS NULL OR s.removedIn > revision)
  WITH s ORDER BY s.about
  RETURN collect(s {id: s.about, .datasetId, .name, .authority, .url, .loaded, .versionDate, .copyOf, .note}) AS lists
}
RETURN revision, newest, revision = newest OR EXISTS { (i:Import {attempt: revision}) WHERE i.publishedAt IS NOT NULL } AS published,
  decisionNumber, decisionNumber <= lastDecision AS decided, datasets, lists
ORDER BY revision
LIMIT 1
