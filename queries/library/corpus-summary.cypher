// description = "What is loaded."
// group = "evidence"
//
// [columns]
// papers = "integer"
// authors = "integer"
// topics = "integer"
// methods = "integer"
// first_year = "integer"
// last_year = "integer"
//
// [explained]
// topics = "that papers are on; headings that only group others are not counted"
OPTIONAL MATCH (p:Paper)
WITH count(p) AS papers, min(p.year) AS first_year, max(p.year) AS last_year
OPTIONAL MATCH (a:Author)
WITH papers, first_year, last_year, count(a) AS authors
OPTIONAL MATCH (t:Topic)
WHERE t.papers > 0
WITH papers, first_year, last_year, authors, count(t) AS topics
OPTIONAL MATCH (m:Method)
WITH papers, first_year, last_year, authors, topics, count(m) AS methods
RETURN papers, authors, topics, methods, first_year, last_year
ORDER BY papers
