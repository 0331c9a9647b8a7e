// What is the case of this id?
MATCH (saved:Case {id: $id})
RETURN saved {.id, .name, .notes, .address, .revision, .asOf, .savedAt, .changedAt} AS saved
ORDER BY saved.id
LIMIT 1
