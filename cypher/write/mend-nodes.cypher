// Puts back into nodes the lists that the bulk importer of Neo4j leaves out because nothing stands in them.
MATCH (n)
WHERE n.emptyLists IS NOT NULL OR n.blankLists IS NOT NULL
WITH n LIMIT $limit
FOREACH (name IN coalesce(n.emptyLists, []) | SET n[name] = [])
FOREACH (name IN coalesce(n.blankLists, []) | SET n[name] = [''])
REMOVE n.emptyLists, n.blankLists
RETURN count(*) AS mended
