// Of which records has anybody ever said anything? A stream of values: a bulk import makes no second node of them.
MATCH (n:Party|Address|List|ListAction|Source|Dataset|Claim)
RETURN [head([label IN labels(n) WHERE label IN ['Party', 'Address', 'List', 'ListAction', 'Source', 'Dataset', 'Claim']]), n.id, n.datasetId] AS row
