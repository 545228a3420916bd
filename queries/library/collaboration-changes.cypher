// description = "Which collaborations are new since a year, lasting, lost, or undated."
// group = "people"
// notes = ["undated", "large"]
//
// [parameters.year]
// kind = "integer"
// description = "New means first together since this year; lost means never since."
//
// [parameters.papers]
// kind = "integer"
// description = "How many joint papers a pair needs; with 1, also those who wrote together once."
// default = 2
//
// [parameters.each]
// kind = "integer"
// description = "How many rows of each kind at most."
// default = 20
//
// [columns]
// change = "string"
// left_id = "string"
// left_author = "string"
// right_id = "string"
// right_author = "string"
// papers = "integer"
// first_year = "integer"
// last_year = "integer"
//
// [explained]
// change = "new: first together since the year; lasting: before and since; lost: before, never since; undated: before or never, and a joint paper without a year, so that nobody can tell"
CALL () {
  MATCH (a:Author)
  WHERE a.papers >= $papers AND a.last_year >= $year
  MATCH (a)-[c:CO_AUTHORED]->(b:Author)
  WHERE c.papers >= $papers AND c.first_year >= $year
  RETURN 'new' AS change, a.id AS left_id, a.name AS left_author, b.id AS right_id, b.name AS right_author, c.papers AS papers, c.first_year AS first_year, c.last_year AS last_year
  ORDER BY papers DESC, left_id, right_id
  LIMIT $each
  UNION
  MATCH (a:Author)
  WHERE a.papers >= $papers AND a.first_year < $year AND a.last_year >= $year
  MATCH (a)-[c:CO_AUTHORED]->(b:Author)
  WHERE c.papers >= $papers AND c.first_year < $year AND c.last_year >= $year
  RETURN 'lasting' AS change, a.id AS left_id, a.name AS left_author, b.id AS right_id, b.name AS right_author, c.papers AS papers, c.first_year AS first_year, c.last_year AS last_year
  ORDER BY papers DESC, left_id, right_id
  LIMIT $each
  UNION
  MATCH (a:Author)
  WHERE a.papers >= $papers AND a.first_year < $year
  MATCH (a)-[c:CO_AUTHORED]->(b:Author)
  WHERE c.papers >= $papers AND c.last_year < $year AND c.undated = 0
  RETURN 'lost' AS change, a.id AS left_id, a.name AS left_author, b.id AS right_id, b.name AS right_author, c.papers AS papers, c.first_year AS first_year, c.last_year AS last_year
  ORDER BY papers DESC, left_id, right_id
  LIMIT $each
  UNION
  MATCH (a:Author)
  WHERE a.papers >= $papers
  MATCH (a)-[c:CO_AUTHORED]->(b:Author)
  WHERE c.papers >= $papers AND c.undated > 0 AND (c.last_year IS NULL OR c.last_year < $year)
  RETURN 'undated' AS change, a.id AS left_id, a.name AS left_author, b.id AS right_id, b.name AS right_author, c.papers AS papers, c.first_year AS first_year, c.last_year AS last_year
  ORDER BY papers DESC, left_id, right_id
  LIMIT $each
}
RETURN change, left_id, left_author, right_id, right_author, papers, first_year, last_year
ORDER BY change, papers DESC, left_id, right_id
