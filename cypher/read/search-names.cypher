// Which parties may be meant, by names, aliases and pinyin in Latin letters? The index knows no revisions: it nominates, our score decides.
CALL db.index.fulltext.queryNodes('party_names', $lucene, {limit: $limit}) YIELD node AS s, score
RETURN s.about AS id,
  s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) AS visible,
  [i IN range(0, size(s.names) - 1) | {name: s.names[i], type: s.nameTypes[i]}]
    + [{name: s.name, type: 'primary'}] AS names,
  [i IN range(0, size(s.identifierIds) - 1) | {scheme: s.identifierSchemes[i], id: s.identifierIds[i]}] AS identifiers
ORDER BY score DESC, id
