// Writes ties of type ABOUT; a row whose ends are not both there is not counted as written.
UNWIND $rows AS row
MATCH (from:Claim {id: row.from})
OPTIONAL MATCH (toParty:Party {id: row.to})
OPTIONAL MATCH (toList:List {id: row.to})
OPTIONAL MATCH (toListAction:ListAction {id: row.to})
OPTIONAL MATCH (toAddress:Address {id: row.to})
OPTIONAL MATCH (toClaim:Claim {id: row.to})
OPTIONAL MATCH (toDataset:Dataset {id: row.to})
OPTIONAL MATCH (toSource:Source {id: row.to})
WITH row, from, coalesce(toParty, toList, toListAction, toAddress, toClaim, toDataset, toSource) AS to
WHERE to IS NOT NULL
MERGE (from)-[tie:ABOUT {key: row.key, addedIn: $attempt}]->(to)
  ON CREATE SET tie += row.tie
RETURN count(tie) AS written
