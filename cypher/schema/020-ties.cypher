// A tie is named by its key and the revision that added it, so that writing a batch twice writes it once.
CREATE CONSTRAINT owns_row IF NOT EXISTS FOR ()-[t:OWNS]-() REQUIRE (t.key, t.addedIn) IS UNIQUE;
CREATE CONSTRAINT controls_row IF NOT EXISTS FOR ()-[t:CONTROLS]-() REQUIRE (t.key, t.addedIn) IS UNIQUE;
CREATE CONSTRAINT branch_of_row IF NOT EXISTS FOR ()-[t:BRANCH_OF]-() REQUIRE (t.key, t.addedIn) IS UNIQUE;
CREATE CONSTRAINT supplies_row IF NOT EXISTS FOR ()-[t:SUPPLIES]-() REQUIRE (t.key, t.addedIn) IS UNIQUE;
CREATE CONSTRAINT located_at_row IF NOT EXISTS FOR ()-[t:LOCATED_AT]-() REQUIRE (t.key, t.addedIn) IS UNIQUE;
CREATE CONSTRAINT officer_of_row IF NOT EXISTS FOR ()-[t:OFFICER_OF]-() REQUIRE (t.key, t.addedIn) IS UNIQUE;
CREATE CONSTRAINT linked_row IF NOT EXISTS FOR ()-[t:LINKED]-() REQUIRE (t.key, t.addedIn) IS UNIQUE;
CREATE CONSTRAINT designated_row IF NOT EXISTS FOR ()-[t:DESIGNATED]-() REQUIRE (t.key, t.addedIn) IS UNIQUE;
CREATE CONSTRAINT same_as_row IF NOT EXISTS FOR ()-[t:SAME_AS]-() REQUIRE (t.key, t.addedIn) IS UNIQUE;
CREATE CONSTRAINT same_as_decision IF NOT EXISTS FOR ()-[t:SAME_AS]-() REQUIRE t.decidedIn IS UNIQUE;
CREATE INDEX same_as_status IF NOT EXISTS FOR ()-[t:SAME_AS]-() ON (t.sameAs);
CREATE CONSTRAINT said_by_row IF NOT EXISTS FOR ()-[t:SAID_BY]-() REQUIRE (t.key, t.addedIn) IS UNIQUE;
CREATE CONSTRAINT about_row IF NOT EXISTS FOR ()-[t:ABOUT]-() REQUIRE (t.key, t.addedIn) IS UNIQUE;
CREATE CONSTRAINT contradicts_row IF NOT EXISTS FOR ()-[t:CONTRADICTS]-() REQUIRE (t.key, t.addedIn) IS UNIQUE;
