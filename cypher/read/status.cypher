// How much is in the store? Rows of every revision: the store knows these numbers without looking.
CALL () { MATCH (n:Party) RETURN count(n) AS parties }
CALL () { MATCH (n:Claim) RETURN count(n) AS claims }
CALL () { MATCH (n:Source) RETURN count(n) AS sources }
CALL () { MATCH ()-[t:DESIGNATED]->() RETURN count(t) AS designations }
CALL () { MATCH ()-[t:OWNS]->() RETURN count(t) AS owns }
CALL () { MATCH ()-[t:CONTROLS]->() RETURN count(t) AS controls }
CALL () { MATCH ()-[t:BRANCH_OF]->() RETURN count(t) AS branches }
CALL () { MATCH ()-[t:SUPPLIES]->() RETURN count(t) AS supplies }
CALL () { MATCH ()-[t:LOCATED_AT]->() RETURN count(t) AS located }
CALL () { MATCH ()-[t:OFFICER_OF]->() RETURN count(t) AS officers }
CALL () { MATCH ()-[t:LINKED]->() RETURN count(t) AS linked }
RETURN parties, claims, sources, designations,
  owns + controls + branches + supplies + located + officers + linked AS ties
ORDER BY parties
LIMIT 1
