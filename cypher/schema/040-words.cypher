// Every label, type and property key exists from the start: a query that misspells one is then told so.
UNWIND [
  'Party', 'Company', 'Person', 'PublicBody', 'Arrangement', 'Unknown', 'Address', 'List',
  'ListAction', 'Source', 'Dataset', 'Claim', 'Import', 'Case', 'Report',
  'Screening', 'ScreenedSupplier', 'MatchDecision',
  'Statement', 'PartyStatement', 'Ledger'
] AS label CALL db.createLabel(label) RETURN count(*) AS labels;
UNWIND [
  'OWNS', 'CONTROLS', 'BRANCH_OF', 'SUPPLIES', 'LOCATED_AT', 'OFFICER_OF', 'LINKED',
  'DESIGNATED', 'SAME_AS', 'DESCRIBES', 'SAID_BY', 'ABOUT', 'CONTRADICTS'
] AS type CALL db.createRelationshipType(type) RETURN count(*) AS types;
UNWIND [
  'id', 'about', 'addedIn', 'removedIn', 'datasetId', 'hash', 'kind', 'name', 'country',
  'publicListing', 'description', 'names', 'nameTypes', 'nameLanguages', 'nameStatuses',
  'nameSourceIds', 'nameKeys', 'hanKeys', 'pinyinKeys', 'identifierSchemes', 'identifierIds', 'identifierSourceIds',
  'identifierKeys', 'text', 'precision', 'title', 'publisher', 'date', 'url', 'access', 'note',
  'authority', 'loaded', 'versionDate', 'listId', 'citation', 'announcedDate', 'effectiveDate',
  'publishedDate', 'listStartDate', 'licence', 'rank', 'quote', 'locator', 'status', 'sourceId',
  'key', 'statementDate', 'startDate', 'endDate', 'class', 'minimum', 'maximum', 'open',
  'minimumMillionths', 'maximumMillionths', 'directOrIndirect', 'principal', 'control', 'what',
  'amount', 'state', 'role', 'writtenAs', 'tenure', 'link', 'listedName', 'programme',
  'listActionId', 'licenceRequirement', 'reviewPolicy', 'reason', 'reasonStatus', 'optsOut50',
  'sameAs', 'ground', 'score', 'attempt', 'published', 'holder', 'leaseUntil', 'decisionNumber',
  'publishedAt', 'startedAt', 'datasetIds', 'added', 'ended', 'kept', 'tieKey', 'label',
  'touched', 'digest', 'format', 'file', 'sha256', 'extent', 'records', 'proof', 'notices',
  'acceptedFall', 'refusal', 'refusedAt', 'undecided', 'notes', 'address', 'revision', 'asOf', 'savedAt', 'changedAt', 'copyOf', 'decidedIn', 'decidedAt', 'decidedBy', 'seen', 'undoneIn', 'undoneAt', 'undoneBy', 'undoneReason',
  'createdAt', 'endedAt', 'detail', 'regimes', 'previousId', 'remarks', 'coverage', 'lists', 'datasets', 'beatAt', 'runner',
  'screeningId', 'place', 'rows', 'ownIds', 'asked', 'found', 'outcome', 'standing', 'urgency', 'toReview', 'unread',
  'supplier', 'partyId', 'decision', 'evidence', 'party', 'madeOn', 'language', 'engine', 'checkedAt', 'fetchedAt', 'emptyLists', 'blankLists', 'fact', 'change', 'by', 'allowedDays'
] AS key CALL db.createProperty(key) RETURN count(*) AS keys;
