// description = "Citations from papers on one topic to papers on another."
// group = "citations"
//
// [parameters.topic]
// kind = "topic"
// description = "The topic of the citing papers."
//
// [parameters.other]
// kind = "topic"
// description = "The topic of the cited papers."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 50
//
// [columns]
// id = "string"
// title = "string"
// year = "integer"
// cited_id = "string"
// cited_title = "string"
// cited_year = "integer"
MATCH (t:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)-[:CITES]->(q:Paper)-[:HAS_TOPIC]->(o:Topic {id: $other})
RETURN p.id AS id, p.title AS title, p.year AS year, q.id AS cited_id, q.title AS cited_title, q.year AS cited_year
ORDER BY year, id, cited_id
LIMIT $limit
