// Writes ties of type DESIGNATED; a row whose ends are not both there is not counted as written.
UNWIND $rows AS row
OPTIONAL MATCH (fromParty:Party {id: row.from})
OPTIONAL MATCH (fromAddress:Address {id: row.from})
WITH row, coalesce(fromParty, fromAddress) AS from
WHERE from IS NOT NULL
MATCH (to:List {id: row.to})
MERGE (from)-[tie:DESIGNATED {key: row.key, addedIn: $attempt}]->(to)
  ON CREATE SET tie += row.tie
RETURN count(tie) AS written
