// Which of these ties does a claim contradict? A claim points at the party where the tie starts.
UNWIND $ties AS tie
MATCH (:Party {id: tie.from})<-[contradiction:CONTRADICTS]-(:Claim)
WHERE contradiction.tieKey = tie.key AND contradiction.addedIn <= $revision AND (contradiction.removedIn IS NULL OR contradiction.removedIn > $revision) AND ($datasets IS NULL OR contradiction.datasetId IN $datasets)
RETURN DISTINCT tie.key AS key
ORDER BY key
