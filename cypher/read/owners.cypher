// Who holds or controls each of these parties or is one person with it, as each source states it, and what contradicts its own ties?
// One level: the caller goes level by level. Lists of values, for a verdict reads many and shows few.
UNWIND $ids AS id
MATCH (party:Party {id: id})
WITH party, COUNT { (party)<-[:OWNS]-() } + COUNT { (party)<-[:CONTROLS]-() } + COUNT { (party)-[:BRANCH_OF]-() }
  + COUNT { (party)-[:LINKED]-() } AS stored
// Ties that an import has ended make no hub.
WITH party, CASE WHEN stored <= $hub THEN stored
  ELSE COUNT { (party)<-[tie:OWNS|CONTROLS|BRANCH_OF|LINKED]-() WHERE tie.removedIn IS NULL }
    + COUNT { (party)-[tie:BRANCH_OF|LINKED]->() WHERE tie.removedIn IS NULL } END AS degree
WITH party, degree, CASE WHEN degree > $hub THEN [] ELSE
  [(party)<-[tie:OWNS|CONTROLS|BRANCH_OF]-(other:Party) | [tie, other.id, party.id]]
  + [(party)-[tie:BRANCH_OF]->(other:Party) | [tie, party.id, other.id]]
  + [(party)<-[tie:LINKED]-(other:Party) WHERE tie.link = 'jointArrangement' | [tie, other.id, party.id]]
  + [(party)-[tie:LINKED]->(other:Party) WHERE tie.link = 'jointArrangement' | [tie, party.id, other.id]] END AS found
RETURN party.id AS id, party.datasetId AS datasetId, degree,
  [f IN found WHERE f[0].addedIn <= $revision AND (f[0].removedIn IS NULL OR f[0].removedIn > $revision) AND ($datasets IS NULL OR f[0].datasetId IN $datasets)
    | [elementId(f[0]), f[0].key, type(f[0]), f[1], f[2], f[0].status, f[0].sourceId, f[0].statementDate,
       f[0].startDate, f[0].endDate, f[0].class, f[0].control, f[0].minimum, f[0].maximum, f[0].open,
       f[0].directOrIndirect, f[0].principal]] AS ties,
  [(party)-[same:SAME_AS]-(other:Party) WHERE same.addedIn <= $revision AND (same.removedIn IS NULL OR same.removedIn > $revision)
    AND CASE WHEN same.decidedIn IS NULL THEN NOT EXISTS { (party)-[d:SAME_AS]-(other) WHERE d.decidedIn <= $decisionNumber AND coalesce(d.undoneIn > $decisionNumber, true) }
      ELSE same.decidedIn <= $decisionNumber AND coalesce(same.undoneIn > $decisionNumber, true) AND EXISTS { (other)<-[:DESCRIBES]-(s:PartyStatement) WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) } END
    | [other.id, same.sameAs, same.score, same.key, same.sourceId]] AS sameAs,
  [(party)<-[c:CONTRADICTS]-(:Claim) WHERE c.tieKey IS NOT NULL AND c.addedIn <= $revision AND (c.removedIn IS NULL OR c.removedIn > $revision) AND ($datasets IS NULL OR c.datasetId IN $datasets)
    | c.tieKey] AS disputed,
  EXISTS { (party)-[d:DESIGNATED]->(:List) WHERE d.addedIn <= $revision AND (d.removedIn IS NULL OR d.removedIn > $revision) AND ($datasets IS NULL OR d.datasetId IN $datasets) } AS designated
ORDER BY id
