// What is in the store, of every revision: which ties, and between which nodes? A stream of values: a bulk import carries them over.
MATCH (from)-[tie]->(to)
RETURN [elementId(tie), type(tie), properties(tie),
  [n IN [from, to] | [elementId(n), labels(n), n.id, n.label, n.about, n.addedIn]]] AS row
