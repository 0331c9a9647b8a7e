// Which ties does a claim contradict? A stream of their keys.
MATCH (:Party)<-[c:CONTRADICTS]-(:Claim)
WHERE c.tieKey IS NOT NULL AND c.addedIn <= $revision AND (c.removedIn IS NULL OR c.removedIn > $revision)
RETURN c.tieKey AS row
