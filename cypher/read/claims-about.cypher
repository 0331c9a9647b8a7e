// Which claims speak of these records or contradict one of their ties, and which claims do those contradict?
UNWIND $ids AS id
CALL (id) {
  MATCH (:Party {id: id})<-[bond:ABOUT|CONTRADICTS]-(claim:Claim) RETURN bond, claim
  UNION
  MATCH (:List {id: id})<-[bond:ABOUT]-(claim:Claim) RETURN bond, claim
  UNION
  MATCH (:ListAction {id: id})<-[bond:ABOUT]-(claim:Claim) RETURN bond, claim
}
WITH claim, bond WHERE bond.addedIn <= $revision AND (bond.removedIn IS NULL OR bond.removedIn > $revision) AND ($datasets IS NULL OR bond.datasetId IN $datasets)
WITH DISTINCT claim
WITH [claim] + [(claim)-[c:CONTRADICTS]-(other:Claim) WHERE c.addedIn <= $revision AND (c.removedIn IS NULL OR c.removedIn > $revision) AND ($datasets IS NULL OR c.datasetId IN $datasets) | other] AS claims
UNWIND claims AS claim
RETURN DISTINCT claim.id AS id
ORDER BY id
LIMIT $limit
