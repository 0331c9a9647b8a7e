// Which reports are kept? The last kept first.
MATCH (stored:Report)
RETURN stored {.id, .party, .name, .asOf, .madeOn, .revision, .language, .regimes, .engine, .sha256, .savedAt} AS stored
ORDER BY stored.savedAt DESC, stored.id
LIMIT $limit
