// description = "Why a paper has a method: the sentence, where it stands, which part found it."
// group = "evidence"
//
// [parameters.paper]
// kind = "paper"
// description = "A paper, by title or id."
//
// [parameters.method]
// kind = "method"
// description = "A method, by name or id."
//
// [columns]
// title = "string"
// method = "string"
// role = "string"
// field = "string"
// start_char = "integer"
// stop_char = "integer"
// evidence = "string"
// rule = "string"
// score = "number"
MATCH (p:Paper {id: $paper})-[r:USES_METHOD]->(m:Method {id: $method})
RETURN p.title AS title, m.name AS method, r.role AS role, r.field AS field, r.start_char AS start_char, r.stop_char AS stop_char, r.evidence AS evidence, r.rule AS rule, r.score AS score
ORDER BY m.id
