// Which views have people saved as cases? The last changed first.
MATCH (saved:Case)
RETURN saved {.id, .name, .notes, .revision, .asOf, .savedAt, .changedAt} AS saved
ORDER BY saved.changedAt DESC, saved.id
LIMIT $limit
