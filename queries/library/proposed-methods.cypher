// description = "Methods proposed here, and taken up by how many other papers."
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
// taken_up = "other papers with the method, of anybody"
MATCH (p:Paper)-[u:USES_METHOD]->(m:Method)
WHERE u.role = 'proposes'
WITH m, p, COUNT { (m)<-[:USES_METHOD]-(:Paper) } AS n
RETURN m.id AS id, m.name AS method, p.title AS proposed_by, p.year AS year, n - 1 AS taken_up
ORDER BY taken_up DESC, id, p.id
LIMIT $limit
