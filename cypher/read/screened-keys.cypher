// What does a screening hold of these suppliers?
UNWIND $keys AS key
MATCH (s:ScreenedSupplier {id: $id + ':' + key})
RETURN s {.key, .rows, .ownIds, .asked, .found, .outcome, .standing, .detail, .toReview, .urgency} AS supplier
ORDER BY s.urgency
