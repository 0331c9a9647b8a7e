// Writes ties of type SAID_BY; a row whose ends are not both there is not counted as written.
UNWIND $rows AS row
MATCH (from:Claim {id: row.from})
MATCH (to:Source {id: row.to})
MERGE (from)-[tie:SAID_BY {key: row.key, addedIn: $attempt}]->(to)
  ON CREATE SET tie += row.tie
RETURN count(tie) AS written
