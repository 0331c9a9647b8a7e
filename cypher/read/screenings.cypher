// Which screenings are stored, or what is the one of this id? The last first.
MATCH (s:Screening)
WHERE $id IS NULL OR s.id = $id
RETURN s {.id, .name, .file, .createdAt, .endedAt, .state, .detail, .regimes, .asOf, .revision, .decisionNumber,
          .datasets, .previousId, .remarks, .coverage, .lists, beatAge: timestamp() - s.beatAt} AS screening
ORDER BY s.createdAt DESC, s.id
LIMIT $limit
