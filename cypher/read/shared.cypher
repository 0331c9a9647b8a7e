// Which parties share an address with these? An address of very many parties is left closed.
UNWIND $ids AS id
MATCH (party:Party {id: id})
WITH id, party
MATCH (party)-[near:LOCATED_AT]->(via)
WHERE near.addedIn <= $revision AND (near.removedIn IS NULL OR near.removedIn > $revision) AND ($datasets IS NULL OR near.datasetId IN $datasets)
  AND (near.startDate IS NULL OR near.startDate <= $asOf)
  AND (near.endDate IS NULL OR near.endDate > $asOf
    OR (size(near.endDate) < 10 AND $asOf STARTS WITH near.endDate))
WITH id, near, via, COUNT { (via)<-[:LOCATED_AT]-() } AS stored
// Ties that an import has ended make no hub.
WITH id, near, via, CASE WHEN stored <= $hub THEN stored
  ELSE COUNT { (via)<-[tie:LOCATED_AT]-() WHERE tie.removedIn IS NULL } END AS degree
RETURN id, via.id AS via, degree, elementId(near) AS row, near.key AS key,
  near.status AS status, CASE WHEN degree > $hub THEN [] ELSE
  [(via)<-[far:LOCATED_AT]-(other:Party) WHERE other.id <> id
    AND far.addedIn <= $revision AND (far.removedIn IS NULL OR far.removedIn > $revision) AND ($datasets IS NULL OR far.datasetId IN $datasets)
    AND (far.startDate IS NULL OR far.startDate <= $asOf)
    AND (far.endDate IS NULL OR far.endDate > $asOf
      OR (size(far.endDate) < 10 AND $asOf STARTS WITH far.endDate))
    | [elementId(far), far.key, far.status, other.id]] END AS others
ORDER BY key
