// Writes ties of type LOCATED_AT; a row whose ends are not both there is not counted as written.
UNWIND $rows AS row
MATCH (from:Party {id: row.from})
MATCH (to:Address {id: row.to})
MERGE (from)-[tie:LOCATED_AT {key: row.key, addedIn: $attempt}]->(to)
  ON CREATE SET tie += row.tie
RETURN count(tie) AS written
