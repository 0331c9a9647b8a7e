// Deletes some suppliers of a screening, with the decisions on those that no other screening holds.
MATCH (s:ScreenedSupplier {screeningId: $id})
WITH s LIMIT $limit
CALL (s) {
  MATCH (d:MatchDecision {supplier: s.key})
  WHERE NOT EXISTS { MATCH (other:ScreenedSupplier {key: s.key}) WHERE other.screeningId <> $id }
  DELETE d
  RETURN count(d) AS decisions
}
DELETE s
RETURN count(s) AS suppliers, coalesce(sum(decisions), 0) AS decisions
