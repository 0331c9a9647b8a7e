// Keeps a report as it was made, if there is room for one more; the same report is kept once.
WITH COUNT { (:Report) } AS reports, EXISTS { (:Report {id: $row.id}) } AS isKept
FOREACH (row IN CASE WHEN isKept OR reports < $most THEN [$row] ELSE [] END |
  MERGE (stored:Report {id: row.id})
  ON CREATE SET stored += row)
RETURN isKept OR reports < $most AS isKept
