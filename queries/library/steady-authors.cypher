// description = "Who writes year after year."
// group = "people"
// notes = ["undated"]
//
// [parameters.years]
// kind = "integer"
// description = "In how many years they wrote, at least."
// default = 3
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// id = "string"
// author = "string"
// years = "integer"
// papers = "integer"
// first_year = "integer"
// last_year = "integer"
//
// [explained]
// years = "years with at least one paper"
// papers = "all papers, those without a year too"
MATCH (a:Author)
WHERE a.papers >= $years
MATCH (a)-[:AUTHORED]->(p:Paper)
WHERE p.year IS NOT NULL
WITH a, count(DISTINCT p.year) AS active
WHERE active >= $years
RETURN a.id AS id, a.name AS author, active AS years, a.papers AS papers, a.first_year AS first_year, a.last_year AS last_year
ORDER BY years DESC, papers DESC, id
LIMIT $limit
