// description = "Authorships that may be wrong, and how many ties of the author rest on that paper alone."
// group = "evidence"
//
// [parameters.confidence]
// kind = "number"
// description = "Authorships below this confidence, and all inferred ones."
// default = 0.8
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 50
//
// [columns]
// id = "string"
// author = "string"
// paper = "string"
// title = "string"
// confidence = "number"
// inferred = "boolean"
// ties = "integer"
//
// [explained]
// confidence = "of this name being this person, 0 to 1"
// inferred = "the name is hidden behind a cut list of authors"
// ties = "co-authors whom the author would lose without this paper"
MATCH (a:Author)-[w:AUTHORED]->(p:Paper)
WHERE w.inferred = true OR w.confidence < $confidence
WITH a, p, w.confidence AS confidence, w.inferred AS inferred, COUNT { MATCH (a)-[c:CO_AUTHORED]-(:Author) WHERE c.papers = 1 AND p.id IN c.paper_ids } AS ties
RETURN a.id AS id, a.name AS author, p.id AS paper, p.title AS title, confidence, inferred, ties
ORDER BY ties DESC, id, paper
LIMIT $limit
