// description = "What each source gives: papers, and papers that no other source has."
// group = "evidence"
//
// [columns]
// id = "string"
// source = "string"
// format = "string"
// papers = "integer"
// alone = "integer"
// undated = "integer"
//
// [explained]
// alone = "papers that only this source states"
// undated = "papers without a year"
MATCH (s:Source)
OPTIONAL MATCH (s)<-[:STATED_IN]-(p:Paper)
WITH s, count(DISTINCT p) AS papers
OPTIONAL MATCH (s)<-[:STATED_IN]-(p:Paper)
WHERE NOT EXISTS { MATCH (p)-[:STATED_IN]->(o:Source) WHERE o.id <> s.id }
WITH s, papers, count(DISTINCT p) AS alone
OPTIONAL MATCH (s)<-[:STATED_IN]-(p:Paper)
WHERE p.year IS NULL
WITH s, papers, alone, count(DISTINCT p) AS undated
RETURN s.id AS id, s.name AS source, s.format AS format, papers, alone, undated
ORDER BY papers DESC, id
