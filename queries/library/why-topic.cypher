// description = "Why a paper has a topic: the sentence, where it stands, which part found it."
// group = "evidence"
//
// [parameters.paper]
// kind = "paper"
// description = "A paper, by title or id."
//
// [parameters.topic]
// kind = "topic"
// description = "A topic, by name or id."
//
// [columns]
// title = "string"
// topic = "string"
// field = "string"
// start_char = "integer"
// stop_char = "integer"
// evidence = "string"
// rule = "string"
// score = "number"
MATCH (p:Paper {id: $paper})-[r:HAS_TOPIC]->(t:Topic {id: $topic})
RETURN p.title AS title, t.name AS topic, r.field AS field, r.start_char AS start_char, r.stop_char AS stop_char, r.evidence AS evidence, r.rule AS rule, r.score AS score
ORDER BY t.id
