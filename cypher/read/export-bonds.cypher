// What is each claim about, and what does it contradict? A stream of values: the exporter adds them to the claims.
MATCH (claim:Claim)-[bond:ABOUT|CONTRADICTS]->(to)
WHERE ($datasetIds IS NULL OR bond.datasetId IN $datasetIds)
  AND bond.addedIn <= $revision AND (bond.removedIn IS NULL OR bond.removedIn > $revision)
RETURN [claim.id, type(bond), to.id, bond.tieKey, bond.reason] AS row
