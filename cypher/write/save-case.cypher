// Saves a view as a case, if its revision was published and there is room for one more.
MATCH (imports:Ledger {id: 'imports'})
WITH $row.revision = imports.published OR EXISTS { (i:Import {attempt: $row.revision}) WHERE i.publishedAt IS NOT NULL } AS published,
  COUNT { (:Case) } AS cases
FOREACH (row IN CASE WHEN published AND cases < $most THEN [$row] ELSE [] END |
  CREATE (saved:Case {id: row.id})
  SET saved += row)
RETURN published, cases
