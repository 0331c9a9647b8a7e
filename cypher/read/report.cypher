// What does the stored report of this id say?
MATCH (stored:Report {id: $id})
RETURN stored {.id, .party, .name, .asOf, .madeOn, .revision, .language, .regimes, .engine, .sha256, .savedAt} AS stored,
  stored.text AS text
ORDER BY stored.id
LIMIT 1
