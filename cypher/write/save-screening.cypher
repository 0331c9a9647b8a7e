// Stores a screening that waits for its suppliers, after the last finished one of the same list.
OPTIONAL MATCH (before:Screening {name: $row.name, state: 'done'})
WITH before
ORDER BY before.createdAt DESC, before.id
LIMIT 1
CREATE (s:Screening {id: $row.id})
SET s += $row, s.previousId = before.id
RETURN s.id AS id
