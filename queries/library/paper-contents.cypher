// description = "All topics, methods and datasets of a paper, with the sentence behind each."
// group = "evidence"
//
// [parameters.paper]
// kind = "paper"
// description = "A paper, by title or id."
//
// [columns]
// kind = "string"
// id = "string"
// name = "string"
// score = "number"
// evidence = "string"
//
// [explained]
// score = "how sure it is, 0 to 1; datasets have none"
CALL () {
  MATCH (p:Paper {id: $paper})-[r:HAS_TOPIC]->(t:Topic)
  RETURN 'topic' AS kind, t.id AS id, t.name AS name, r.score AS score, r.evidence AS evidence
  UNION
  MATCH (p:Paper {id: $paper})-[r:USES_METHOD]->(m:Method)
  RETURN r.role + ' method' AS kind, m.id AS id, m.name AS name, r.score AS score, r.evidence AS evidence
  UNION
  MATCH (p:Paper {id: $paper})-[r:USES_DATASET]->(d:Dataset)
  RETURN 'dataset' AS kind, d.id AS id, d.name AS name, null AS score, r.evidence AS evidence
}
RETURN kind, id, name, score, evidence
ORDER BY kind, id
