// What is in the store, of every revision: which nodes? A stream of values: a bulk import carries them over.
MATCH (n)
RETURN [elementId(n), labels(n), properties(n)] AS row
