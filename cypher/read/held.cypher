// What do these parties hold or control, which branches and head offices have they, and which nodes are the same party? One level downward.
UNWIND $ids AS id
MATCH (party:Party {id: id})
WITH party, COUNT { (party)-[:OWNS]->() } + COUNT { (party)-[:CONTROLS]->() } + COUNT { (party)-[:BRANCH_OF]-() } AS stored
// Ties that an import has ended make no hub.
WITH party, CASE WHEN stored <= $hub THEN stored
  ELSE COUNT { (party)-[tie:OWNS|CONTROLS]->() WHERE tie.removedIn IS NULL }
    + COUNT { (party)-[tie:BRANCH_OF]-() WHERE tie.removedIn IS NULL } END AS degree
WITH party, degree, CASE WHEN degree > $hub THEN [] ELSE
  [(party)-[tie:OWNS|CONTROLS|BRANCH_OF]->(other:Party) | [tie, other.id]]
  + [(party)<-[tie:BRANCH_OF]-(other:Party) | [tie, other.id]] END AS found
RETURN party.id AS id, party.datasetId AS datasetId, degree,
  [f IN found WHERE f[0].addedIn <= $revision AND (f[0].removedIn IS NULL OR f[0].removedIn > $revision) AND ($datasets IS NULL OR f[0].datasetId IN $datasets)
    | [f[1], f[0].startDate, f[0].endDate]] AS ties,
  [(party)-[same:SAME_AS]-(other:Party) WHERE same.sameAs = 'same' AND same.addedIn <= $revision AND (same.removedIn IS NULL OR same.removedIn > $revision)
    AND CASE WHEN same.decidedIn IS NULL THEN NOT EXISTS { (party)-[d:SAME_AS]-(other) WHERE d.decidedIn <= $decisionNumber AND coalesce(d.undoneIn > $decisionNumber, true) }
      ELSE same.decidedIn <= $decisionNumber AND coalesce(same.undoneIn > $decisionNumber, true) AND EXISTS { (other)<-[:DESCRIBES]-(s:PartyStatement) WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) } END
    | other.id] AS sameAs
ORDER BY id
