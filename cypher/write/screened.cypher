// Writes what was found of suppliers of a screening.
UNWIND $rows AS row
MATCH (s:ScreenedSupplier {id: $id + ':' + row.key})
SET s += row
RETURN count(s) AS written
