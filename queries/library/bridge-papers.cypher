// description = "Papers about both topics, with the evidence on both sides; best balanced first."
// group = "bridges"
//
// [parameters.topic]
// kind = "topic"
// description = "A topic, by name or id."
//
// [parameters.other]
// kind = "topic"
// description = "The topic on the other side."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// id = "string"
// title = "string"
// year = "integer"
// balance = "number"
// evidence = "string"
// evidence_other = "string"
//
// [explained]
// balance = "the smaller of the two topic scores, 0 to 1: a paper is a bridge as far as it is about both"
MATCH (x:Topic {id: $topic})<-[ra:HAS_TOPIC]-(p:Paper)-[rb:HAS_TOPIC]->(y:Topic {id: $other})
RETURN p.id AS id, p.title AS title, p.year AS year, CASE WHEN ra.score < rb.score THEN ra.score ELSE rb.score END AS balance,
  ra.evidence AS evidence, rb.evidence AS evidence_other
ORDER BY balance DESC, id
LIMIT $limit
