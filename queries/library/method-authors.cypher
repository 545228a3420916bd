// description = "Who proposes and who uses a method."
// group = "methods"
//
// [parameters.method]
// kind = "method"
// description = "A method, by name or id."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// id = "string"
// author = "string"
// proposes = "integer"
// uses = "integer"
// first_year = "integer"
MATCH (m:Method {id: $method})<-[u:USES_METHOD]-(p:Paper)<-[:AUTHORED]-(a:Author)
RETURN a.id AS id, a.name AS author, sum(CASE WHEN u.role = 'proposes' THEN 1 ELSE 0 END) AS proposes,
  sum(CASE WHEN u.role = 'uses' THEN 1 ELSE 0 END) AS uses, min(p.year) AS first_year
ORDER BY proposes DESC, uses DESC, id
LIMIT $limit
