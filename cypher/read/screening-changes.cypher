// Which suppliers of two screenings of one list are not the same in both? A page, in the order of their keys.
MATCH (s:ScreenedSupplier)
WHERE s.screeningId IN [$id, $before]
WITH s.key AS key, collect(s) AS both
WHERE key > $after AND (size(both) = 1 OR both[0].digest <> both[1].digest)
RETURN key, [s IN both | s {.key, .rows, .ownIds, .asked, .found, .outcome, .standing, .detail, .toReview, .urgency,
  now: s.screeningId = $id}] AS both
ORDER BY key
LIMIT $limit
