// Who owns or controls these parties (or is owned by them), which lists name them, which nodes are the same party?
// One level: the caller goes level by level, so a cycle or a hub costs its parties, not its paths.
UNWIND $steps AS step
MATCH (party:Party {id: step.id})
WITH step, party, CASE WHEN step.up
  THEN COUNT { (party)<-[:OWNS]-() } + COUNT { (party)<-[:CONTROLS]-() } + COUNT { (party)<-[:BRANCH_OF]-() }
  ELSE COUNT { (party)-[:OWNS]->() } + COUNT { (party)-[:CONTROLS]->() } + COUNT { (party)<-[:BRANCH_OF]-() } END AS stored
// Ties that an import has ended make no hub.
WITH step, party, CASE WHEN stored <= $hub THEN stored
  WHEN step.up THEN COUNT { (party)<-[tie:OWNS|CONTROLS|BRANCH_OF]-() WHERE tie.removedIn IS NULL }
  ELSE COUNT { (party)-[tie:OWNS|CONTROLS]->() WHERE tie.removedIn IS NULL }
    + COUNT { (party)<-[tie:BRANCH_OF]-() WHERE tie.removedIn IS NULL } END AS degree
WITH step, party, degree, CASE
  WHEN degree > $hub THEN []
  WHEN step.up THEN [(party)<-[tie:OWNS|CONTROLS|BRANCH_OF]-(other:Party) | [tie, other.id]]
    + [(party)-[tie:BRANCH_OF]->(other:Party) | [tie, other.id]]
  ELSE [(party)-[tie:OWNS|CONTROLS|BRANCH_OF]->(other:Party) | [tie, other.id]]
    + [(party)<-[tie:BRANCH_OF]-(other:Party) | [tie, other.id]] END AS found
RETURN step.id AS id, step.up AS up, party.datasetId AS datasetId, degree,
  [pair IN found WHERE pair[0].addedIn <= $revision AND (pair[0].removedIn IS NULL OR pair[0].removedIn > $revision) AND ($datasets IS NULL OR pair[0].datasetId IN $datasets)
    AND (pair[0].startDate IS NULL OR pair[0].startDate <= $asOf)
    AND (pair[0].endDate IS NULL OR pair[0].endDate > $asOf
      OR (size(pair[0].endDate) < 10 AND $asOf STARTS WITH pair[0].endDate))
    | [elementId(pair[0]), pair[0].key, type(pair[0]), pair[0].status, pair[1], startNode(pair[0]) = party]] AS ties,
  [(party)-[same:SAME_AS]-(other:Party) WHERE same.addedIn <= $revision AND (same.removedIn IS NULL OR same.removedIn > $revision)
    AND CASE WHEN same.decidedIn IS NULL THEN NOT EXISTS { (party)-[d:SAME_AS]-(other) WHERE d.decidedIn <= $decisionNumber AND coalesce(d.undoneIn > $decisionNumber, true) }
      ELSE same.decidedIn <= $decisionNumber AND coalesce(same.undoneIn > $decisionNumber, true) AND EXISTS { (other)<-[:DESCRIBES]-(s:PartyStatement) WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) } END
    | [other.id, same.sameAs, same.key]] AS sameAs,
  EXISTS { (party)-[d:DESIGNATED]->(:List) WHERE d.addedIn <= $revision AND (d.removedIn IS NULL OR d.removedIn > $revision) AND ($datasets IS NULL OR d.datasetId IN $datasets) } AS designated
ORDER BY id, up
