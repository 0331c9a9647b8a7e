// How many ties of each type has each of these parties in the store, whatever their revision and dates?
UNWIND $ids AS id
MATCH (party:Party {id: id})
RETURN id, COUNT { (party)--() } AS degree, [
  ['OWNS', COUNT { (party)<-[:OWNS]-() }, COUNT { (party)-[:OWNS]->() }],
  ['CONTROLS', COUNT { (party)<-[:CONTROLS]-() }, COUNT { (party)-[:CONTROLS]->() }],
  ['BRANCH_OF', COUNT { (party)<-[:BRANCH_OF]-() }, COUNT { (party)-[:BRANCH_OF]->() }],
  ['SUPPLIES', COUNT { (party)<-[:SUPPLIES]-() }, COUNT { (party)-[:SUPPLIES]->() }],
  ['LOCATED_AT', 0, COUNT { (party)-[:LOCATED_AT]->() }],
  ['OFFICER_OF', COUNT { (party)<-[:OFFICER_OF]-() }, COUNT { (party)-[:OFFICER_OF]->() }],
  ['LINKED', COUNT { (party)<-[:LINKED]-() }, COUNT { (party)-[:LINKED]->() }]
] AS counts
ORDER BY id
