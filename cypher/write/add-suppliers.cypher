// Writes suppliers of a screening; a supplier that is written twice is written once.
UNWIND $rows AS row
MERGE (s:ScreenedSupplier {id: $id + ':' + row.key})
SET s += row, s.screeningId = $id
RETURN count(s) AS written
