// Which parties may be meant, by identifiers? One reading for each query. The index knows no revisions: it nominates, our score decides.
UNWIND range(0, size($lucene) - 1) AS at
CALL db.index.fulltext.queryNodes('party_identifiers', $lucene[at], {limit: $limit}) YIELD node AS s, score
RETURN at, s.about AS id, s.kind AS kind, s.country AS country,
  s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) AS visible,
  [i IN range(0, size(s.names) - 1) | {name: s.names[i], type: s.nameTypes[i]}]
    + [{name: s.name, type: 'primary'}] AS names,
  [i IN range(0, size(s.identifierIds) - 1) | {scheme: s.identifierSchemes[i], id: s.identifierIds[i]}] AS identifiers
ORDER BY at, score DESC, id
