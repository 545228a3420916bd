// description = "Who wrote a paper, as printed, and whom each name stands for."
// group = "papers"
//
// [parameters.paper]
// kind = "paper"
// description = "A paper, by title or id."
//
// [columns]
// position = "integer"
// id = "string"
// author = "string"
// printed_name = "string"
// inferred = "boolean"
// rule = "string"
MATCH (p:Paper {id: $paper})<-[w:AUTHORED]-(a:Author)
RETURN w.position AS position, a.id AS id, a.name AS author, w.printed_name AS printed_name, w.inferred AS inferred, w.rule AS rule
ORDER BY position, id
