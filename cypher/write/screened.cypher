// Writes what was found of suppliers.
UNWIND $rows AS row
MATCH (s:ScreenedSupplier {id: row.id})
SET s += row
RETURN count(s) AS written
