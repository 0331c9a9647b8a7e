// Deletes a stored report.
MATCH (stored:Report {id: $id})
WITH stored, stored.id AS id
DELETE stored
RETURN id
