// Which suppliers of a screening come after this urgency? A page, worst first.
MATCH (s:ScreenedSupplier)
WHERE s.screeningId = $id AND s.urgency > $after
  AND ($outcome IS NULL OR s.outcome = $outcome) AND ($standing IS NULL OR s.standing = $standing)
  AND (NOT $toReview OR s.toReview) AND ($text = '' OR s.text CONTAINS $text)
RETURN s {.key, .rows, .ownIds, .asked, .found, .outcome, .standing, .detail, .toReview, .urgency} AS supplier
ORDER BY s.urgency
LIMIT $limit
