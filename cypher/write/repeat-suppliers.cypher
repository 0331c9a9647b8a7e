// Copies suppliers of a screening into another that has not run, a page in the order of their urgency.
MATCH (s:ScreenedSupplier)
WHERE s.screeningId = $id AND s.urgency > $after
WITH s
ORDER BY s.urgency
LIMIT $limit
MERGE (copy:ScreenedSupplier {id: $to + ':' + s.key})
SET copy += s {.key, .place, .rows, .ownIds, .asked, .text, .detail, screeningId: $to, toReview: false, digest: '',
  outcome: CASE WHEN s.unread THEN 'failed' ELSE 'notRun' END, unread: s.unread,
  urgency: CASE WHEN s.unread THEN $failed ELSE $notRun END + s.place}
RETURN max(s.urgency) AS last
