// description = "Methods that a paper proposed and others took up, people of that paper left out."
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
// paper = "string"
// proposed_by = "string"
// year = "integer"
// others = "integer"
//
// [explained]
// others = "papers with the method that share no author with the proposing one"
CALL () {
  MATCH (p:Paper)-[u:USES_METHOD]->(m:Method)
  WHERE u.role = 'proposes' AND m.papers > 1
  WITH p, m
  ORDER BY m.papers DESC, m.id, p.id
  LIMIT $limit
  MATCH (m)<-[:USES_METHOD]-(q:Paper)
  WHERE q <> p AND NOT EXISTS { (p)<-[:AUTHORED]-(:Author)-[:AUTHORED]->(q) }
  WITH m, p, count(q) AS others
  WITH count(others) AS pairs, min(others) AS fewest
  RETURN CASE WHEN pairs < $limit THEN 1 ELSE fewest END AS least
}
MATCH (p:Paper)-[u:USES_METHOD]->(m:Method)
WHERE u.role = 'proposes' AND m.papers > least
WITH p, m
MATCH (m)<-[:USES_METHOD]-(q:Paper)
WHERE q <> p AND NOT EXISTS { (p)<-[:AUTHORED]-(:Author)-[:AUTHORED]->(q) }
WITH m, p, count(q) AS others
RETURN m.id AS id, m.name AS method, p.id AS paper, p.title AS proposed_by, p.year AS year, others
ORDER BY others DESC, id, paper
LIMIT $limit
