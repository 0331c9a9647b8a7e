// Writes what a dataset says of these records; a record of another dataset is not counted as written.
UNWIND $rows AS row
MERGE (record:ListAction {id: row.id})
  ON CREATE SET record.addedIn = $attempt, record.datasetId = row.datasetId
WITH row, record WHERE record.datasetId = row.datasetId
MERGE (statement:Statement {label: 'ListAction', about: row.id, addedIn: $attempt})
  ON CREATE SET statement += row.statement
MERGE (statement)-[:DESCRIBES]->(record)
RETURN count(*) AS written
