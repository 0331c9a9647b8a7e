// Changes the name or the notes of a case; what is null stays as it is.
MATCH (saved:Case {id: $id})
SET saved.name = coalesce($name, saved.name), saved.notes = coalesce($notes, saved.notes), saved.changedAt = $now
RETURN saved {.id, .name, .notes, .address, .revision, .asOf, .savedAt, .changedAt} AS saved
