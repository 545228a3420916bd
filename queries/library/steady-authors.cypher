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
CALL () {
  // The authors with the most papers show how many years the last row will have at least; others need as many papers.
  MATCH (a:Author)
  WHERE a.papers >= $years
  WITH a
  ORDER BY a.papers DESC, a.id
  LIMIT $limit
  MATCH (a)-[:AUTHORED]->(p:Paper)
  WHERE p.year IS NOT NULL
  WITH a.id AS id, p.year AS year, count(p) AS papers
  WITH id, count(year) AS active
  WITH count(active) AS authors, min(active) AS fewest
  RETURN CASE WHEN authors < $limit OR fewest < $years THEN $years ELSE fewest END AS least
}
MATCH (a:Author)
WHERE a.papers >= least AND a.last_year - a.first_year >= least - 1
MATCH (a)-[:AUTHORED]->(p:Paper)
WHERE p.year IS NOT NULL
WITH a.id AS id, least, count(DISTINCT p.year) AS years
WHERE years >= least
MATCH (a:Author {id: id})
RETURN id, a.name AS author, years, a.papers AS papers, a.first_year AS first_year, a.last_year AS last_year
ORDER BY years DESC, papers DESC, id
LIMIT $limit
