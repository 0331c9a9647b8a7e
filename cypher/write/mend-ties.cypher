// Puts back into ties the lists that the bulk importer of Neo4j leaves out because nothing stands in them.
MATCH ()-[t]->()
WHERE t.emptyLists IS NOT NULL OR t.blankLists IS NOT NULL
WITH t LIMIT $limit
FOREACH (name IN coalesce(t.emptyLists, []) | SET t[name] = [])
FOREACH (name IN coalesce(t.blankLists, []) | SET t[name] = [''])
REMOVE t.emptyLists, t.blankLists
RETURN count(*) AS mended
