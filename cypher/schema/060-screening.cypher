// Screenings are people's own: each supplier has one node in each screening, found by its urgency and by what it says.
CREATE CONSTRAINT screening_id IF NOT EXISTS FOR (n:Screening) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT screened_id IF NOT EXISTS FOR (n:ScreenedSupplier) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT match_decision_id IF NOT EXISTS FOR (n:MatchDecision) REQUIRE n.id IS UNIQUE;
CREATE INDEX screened_urgency IF NOT EXISTS FOR (n:ScreenedSupplier) ON (n.screeningId, n.urgency);
CREATE INDEX screened_key IF NOT EXISTS FOR (n:ScreenedSupplier) ON (n.key);
CREATE INDEX match_decision_supplier IF NOT EXISTS FOR (n:MatchDecision) ON (n.supplier);
