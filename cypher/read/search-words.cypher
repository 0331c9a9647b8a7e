// By which words are parties looked for? A stream of values: whoever looks for many corrects slips by them.
MATCH (s:PartyStatement)
WHERE s.addedIn <= $revision
UNWIND s.nameKeys + coalesce(s.pinyinKeys, []) AS key
UNWIND split(key, ' ') AS word
RETURN DISTINCT [word] AS row
