// description = "Papers that share topics and methods with a paper; rare ones count more."
// group = "papers"
//
// [parameters.paper]
// kind = "paper"
// description = "A paper, by title or id."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 10
//
// [columns]
// id = "string"
// title = "string"
// year = "integer"
// similarity = "number"
// shared = "integer"
// what = "strings"
//
// [explained]
// similarity = "log(all papers / papers that have it) summed over the shared topics and methods; of a topic and one above it, the narrower counts"
// what = "of at most five, the rarest first"
CALL () {
  MATCH (p:Paper)
  RETURN count(p) AS corpus
}
MATCH (p:Paper {id: $paper})-[:HAS_TOPIC|USES_METHOD]->(x)
WHERE NOT EXISTS { (p)-[:HAS_TOPIC]->(:Topic)-[:BROADER*1..6]->(x) }
WITH p, x, toInteger(round(10000.0 * log(1.0 * corpus / x.papers))) AS rarity
MATCH (x)<-[:HAS_TOPIC|USES_METHOD]-(q:Paper)
WHERE q <> p
WITH p, q, count(x) AS shared, sum(rarity) AS score
ORDER BY score DESC, q.id
LIMIT $limit
MATCH (p)-[:HAS_TOPIC|USES_METHOD]->(x)<-[:HAS_TOPIC|USES_METHOD]-(q)
WHERE NOT EXISTS { (p)-[:HAS_TOPIC]->(:Topic)-[:BROADER*1..6]->(x) }
WITH q, shared, score, x.name AS name, x.papers AS papers
ORDER BY papers, name
WITH q, shared, score, collect(name) AS what
RETURN q.id AS id, q.title AS title, q.year AS year, score / 10000.0 AS similarity, shared, what[0..5] AS what
ORDER BY similarity DESC, id
