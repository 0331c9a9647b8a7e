// How many suppliers of two screenings of one list are the same in both, and how many are not?
MATCH (s:ScreenedSupplier)
WHERE s.screeningId IN [$id, $before]
WITH s.key AS key, collect(s.digest) AS both
WITH CASE WHEN size(both) = 2 AND both[0] = both[1] THEN 0 ELSE 1 END AS changed
RETURN count(*) AS suppliers, sum(changed) AS changed
ORDER BY suppliers
LIMIT 1
