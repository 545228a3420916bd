// description = "Whom an author might work with: two steps away, by common collaborators (rare ones count more) and common topics."
// group = "people"
// notes = ["alone"]
//
// [parameters.author]
// kind = "author"
// description = "A name or an id."
//
// [parameters.limit]
// kind = "integer"
// description = "How many rows at most."
// default = 10
//
// [columns]
// id = "string"
// author = "string"
// common_collaborators = "integer"
// adamic_adar = "number"
// common_topics = "strings"
MATCH (a:Author {id: $author})-[:CO_AUTHORED]-(m:Author)
WITH a, m, COUNT { (m)-[:CO_AUTHORED]-(:Author) } AS degree
MATCH (m)-[:CO_AUTHORED]-(b:Author)
WHERE b <> a AND NOT EXISTS { (a)-[:CO_AUTHORED]-(b) }
WITH a, b, m, degree
ORDER BY m.id
WITH a, b, count(m) AS common_collaborators, round(sum(1.0 / log(1.0 + degree)) * 10000) / 10000 AS adamic_adar
ORDER BY adamic_adar DESC, b.id
LIMIT $limit
OPTIONAL MATCH (a)-[:AUTHORED]->(:Paper)-[:HAS_TOPIC]->(t:Topic)<-[:HAS_TOPIC]-(:Paper)<-[:AUTHORED]-(b)
WITH b, common_collaborators, adamic_adar, t
ORDER BY t.name
WITH b, common_collaborators, adamic_adar, collect(DISTINCT t.name) AS topics
RETURN b.id AS id, b.name AS author, common_collaborators, adamic_adar, topics[0..5] AS common_topics
ORDER BY adamic_adar DESC, id
