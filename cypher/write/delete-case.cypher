// Deletes a case.
MATCH (saved:Case {id: $id})
WITH saved, saved.id AS id
DELETE saved
RETURN id
