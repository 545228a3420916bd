// description = "Methods proposed here, and taken up by how many other papers; not those that a paper of an earlier year has."
// group = "methods"
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// id = "string"
// method = "string"
// proposed_by = "string"
// year = "integer"
// taken_up = "integer"
//
// [explained]
// taken_up = "other papers with the method, of anybody, none of them of an earlier year"
MATCH (p:Paper)-[u:USES_METHOD]->(m:Method)
WHERE u.role = 'proposes'
MATCH (m)<-[:USES_METHOD]-(q:Paper)
WITH m, p, count(q) AS n, sum(CASE WHEN q.year < p.year THEN 1 ELSE 0 END) AS earlier
WHERE earlier = 0
RETURN m.id AS id, m.name AS method, p.title AS proposed_by, p.year AS year, n - 1 AS taken_up
ORDER BY taken_up DESC, id, p.id
LIMIT $limit
