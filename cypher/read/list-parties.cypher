// Which nodes does each list name, how often, and which of them are the same party?
MATCH (list:List)<-[tie:DESIGNATED]-(party:Party)
WHERE tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision) AND ($datasets IS NULL OR tie.datasetId IN $datasets)
WITH list, party, count(tie) AS entries
RETURN list.id AS listId, party.id AS id, entries,
  [(party)-[same:SAME_AS]-(other:Party) WHERE same.sameAs = 'same' AND same.addedIn <= $revision AND (same.removedIn IS NULL OR same.removedIn > $revision)
    AND CASE WHEN same.decidedIn IS NULL THEN NOT EXISTS { (party)-[d:SAME_AS]-(other) WHERE d.decidedIn <= $decisionNumber AND coalesce(d.undoneIn > $decisionNumber, true) }
      ELSE same.decidedIn <= $decisionNumber AND coalesce(same.undoneIn > $decisionNumber, true) AND EXISTS { (other)<-[:DESCRIBES]-(s:PartyStatement) WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) } END
    | other.id] AS sameAs
ORDER BY listId, id
