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
WITH s, p, CASE WHEN p IS NULL THEN 0 WHEN EXISTS { MATCH (p)-[:STATED_IN]->(o:Source) WHERE o.id <> s.id } THEN 0 ELSE 1 END AS lone
WITH DISTINCT s, p, lone
RETURN s.id AS id, s.name AS source, s.format AS format, count(p) AS papers, sum(lone) AS alone, sum(CASE WHEN p IS NOT NULL AND p.year IS NULL THEN 1 ELSE 0 END) AS undated
ORDER BY papers DESC, id
