// How did the suppliers of these screenings end, and how do they stand?
UNWIND $ids AS id
MATCH (s:ScreenedSupplier {screeningId: id})
RETURN id, s.outcome AS outcome, s.standing AS standing, s.toReview AS toReview, count(s) AS suppliers,
  sum(size(s.rows)) AS rows
ORDER BY id, outcome, standing, toReview
