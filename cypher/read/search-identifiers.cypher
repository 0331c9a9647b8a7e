// Which parties may be meant, by identifiers? One reading for each query. The index knows no revisions: it nominates, our score decides.
UNWIND range(0, size($lucene) - 1) AS at
CALL db.index.fulltext.queryNodes('party_identifiers', $lucene[at], {limit: $limit}) YIELD node AS s
RETURN at, collect([s.about, s.hash, s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) AND ($datasets IS NULL OR s.datasetId IN $datasets)]) AS hits
ORDER BY at
