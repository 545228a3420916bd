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
// description = "Show at most this many rows."
// default = 10
//
// [columns]
// id = "string"
// author = "string"
// adamic_adar = "number"
// common = "integer"
// common_collaborators = "strings"
// common_topics = "strings"
//
// [explained]
// adamic_adar = "1 / log(collaborators) summed over the common collaborators, so that one who works with few counts more (Adamic & Adar 2003)"
// common = "how many collaborators both have"
// common_collaborators = "of at most five, by name"
// common_topics = "of at most five, by name"
MATCH (a:Author {id: $author})-[:CO_AUTHORED]-(m:Author)
WITH a, m, COUNT { (m)-[:CO_AUTHORED]-(:Author) } AS degree
WHERE degree > 1
WITH a, m, toInteger(round(1000000.0 / log(1.0 * degree))) AS share
MATCH (m)-[:CO_AUTHORED]-(b:Author)
WITH a, b, count(m) AS common, sum(share) AS shares
WHERE b <> a AND NOT EXISTS { (a)-[:CO_AUTHORED]-(b) }
WITH a, b, common, shares
ORDER BY shares DESC, b.id
LIMIT $limit
OPTIONAL MATCH (a)-[:AUTHORED]->(:Paper)-[:HAS_TOPIC]->(t:Topic)
WITH a, b, common, shares, collect(DISTINCT t.id) AS mine
OPTIONAL MATCH (b)-[:AUTHORED]->(:Paper)-[:HAS_TOPIC]->(t:Topic)
WHERE t.id IN mine
WITH a, b, common, shares, t.name AS topic
ORDER BY topic
WITH a, b, common, shares, collect(DISTINCT topic) AS topics
MATCH (a)-[:CO_AUTHORED]-(m:Author)-[:CO_AUTHORED]-(b)
WITH b, common, shares, topics, m.name AS name, m.id AS key
ORDER BY name, key
WITH b, common, shares, topics, collect(name) AS names
RETURN b.id AS id, b.name AS author, shares / 1000000.0 AS adamic_adar, common, names[0..5] AS common_collaborators, topics[0..5] AS common_topics
ORDER BY adamic_adar DESC, id
