// Writes what a dataset says of these parties. Names live in statements; the one on the node is its first.
// A party of another dataset is not counted as written.
UNWIND $rows AS row
MERGE (party:Party {id: row.id})
  ON CREATE SET party.addedIn = $attempt, party.datasetId = row.datasetId, party.name = row.name
WITH row, party WHERE party.datasetId = row.datasetId
FOREACH (_ IN CASE row.kind WHEN 'Company' THEN [1] ELSE [] END | SET party:Company)
FOREACH (_ IN CASE row.kind WHEN 'Person' THEN [1] ELSE [] END | SET party:Person)
FOREACH (_ IN CASE row.kind WHEN 'PublicBody' THEN [1] ELSE [] END | SET party:PublicBody)
FOREACH (_ IN CASE row.kind WHEN 'Arrangement' THEN [1] ELSE [] END | SET party:Arrangement)
FOREACH (_ IN CASE row.kind WHEN 'Unknown' THEN [1] ELSE [] END | SET party:Unknown)
MERGE (statement:Statement {label: 'Party', about: row.id, addedIn: $attempt})
  ON CREATE SET statement:PartyStatement, statement += row.statement
MERGE (statement)-[:DESCRIBES]->(party)
RETURN count(*) AS written
