// Writes ties of type LINKED; a row whose ends are not both there is not counted as written.
UNWIND $rows AS row
MATCH (from:Party {id: row.from})
MATCH (to:Party {id: row.to})
MERGE (from)-[tie:LINKED {key: row.key, addedIn: $attempt}]->(to)
  ON CREATE SET tie += row.tie
RETURN count(tie) AS written
