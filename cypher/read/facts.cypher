// What do people's own facts say, and what did they say before? The source of each holds it as it was entered.
MATCH (s:Statement)
WHERE s.label = 'Source' AND s.about STARTS WITH $prefix AND s.addedIn <= $revision
  AND s.fact IS NOT NULL
OPTIONAL MATCH (ending:Import {attempt: s.removedIn})
WHERE s.removedIn <= $revision
RETURN s.about AS sourceId, s.fact AS entry, s.addedIn AS revision, ending.attempt AS endedIn,
  ending.by AS endedBy, ending.reason AS endedFor, ending.publishedAt AS endedAt
ORDER BY sourceId, revision
LIMIT $limit
