// What is stored in the keys is folded already (server/match), so no analyzer may drop a word of it.
// A store from before there were hanKeys keeps its party_names_cjk over nameKeys, which finds the same.
CREATE FULLTEXT INDEX party_names IF NOT EXISTS FOR (n:PartyStatement) ON EACH [n.nameKeys, n.pinyinKeys]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX party_names_cjk IF NOT EXISTS FOR (n:PartyStatement) ON EACH [n.hanKeys]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX party_identifiers IF NOT EXISTS FOR (n:PartyStatement) ON EACH [n.identifierKeys]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword', `fulltext.eventually_consistent`: false}};
