// By which folded names, pinyin and identifiers are parties found, and under which hash is that said? A stream of values, for who looks for many.
MATCH (s:PartyStatement)
WHERE s.addedIn <= $revision AND (s.removedIn IS NULL OR s.removedIn > $revision) AND ($datasets IS NULL OR s.datasetId IN $datasets)
RETURN [s.about, s.hash, s.nameKeys + coalesce(s.pinyinKeys, []), coalesce(s.identifierKeys, [])] AS row
