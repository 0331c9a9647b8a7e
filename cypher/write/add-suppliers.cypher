// Writes suppliers of a screening; a supplier that is written twice is written once.
UNWIND $rows AS row
MERGE (s:ScreenedSupplier {id: row.id})
SET s += row
RETURN count(s) AS written
