// Which nodes does each list name, how often, and which of them are the same party?
MATCH (list:List)<-[tie:DESIGNATED]-(party:Party)
WHERE tie.addedIn <= $revision AND (tie.removedIn IS NULL OR tie.removedIn > $revision)
WITH list, party, count(tie) AS entries
RETURN list.id AS listId, party.id AS id, entries,
  [(party)-[same:SAME_AS]-(other:Party) WHERE same.sameAs = 'same' AND same.addedIn <= $revision AND (same.removedIn IS NULL OR same.removedIn > $revision)
    | other.id] AS sameAs
ORDER BY listId, id
