// Changes what is kept of a screening, where it is in one of these states.
MATCH (s:Screening {id: $id})
WHERE s.state IN $states
SET s += $change
RETURN s.id AS id
