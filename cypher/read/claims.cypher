// What do these claims say, who says it, of what, and what do they contradict?
UNWIND $ids AS id
MATCH (claim:Claim {id: id})<-[:DESCRIBES]-(s:Statement)
WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) AND ($datasets IS NULL OR s.datasetId IN $datasets)
RETURN s {id: id, .text, .quote, .kind, .status, .date, .locator, .sourceId} AS claim,
  [(claim)-[a:ABOUT]->(record)<-[:DESCRIBES]-(r:Statement)
    WHERE a.addedIn <= $revision AND (a.removedIn IS NULL OR a.removedIn > $revision) AND ($datasets IS NULL OR a.datasetId IN $datasets)
      AND r.addedIn <= $revision AND (r.removedIn IS NULL OR r.removedIn > $revision) AND ($datasets IS NULL OR r.datasetId IN $datasets)
    | {id: record.id, name: coalesce(r.name, r.title, r.text)}] AS about,
  [(claim)-[c:CONTRADICTS]-(other:Claim) WHERE c.addedIn <= $revision AND (c.removedIn IS NULL OR c.removedIn > $revision) AND ($datasets IS NULL OR c.datasetId IN $datasets)
    | {claimId: other.id, tieKey: null, reason: c.reason}]
  + [(claim)-[c:CONTRADICTS]->(:Party) WHERE c.addedIn <= $revision AND (c.removedIn IS NULL OR c.removedIn > $revision) AND ($datasets IS NULL OR c.datasetId IN $datasets)
    | {claimId: null, tieKey: c.tieKey, reason: c.reason}] AS contradicts
ORDER BY id
