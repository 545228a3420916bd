// description = "How the corpus grew: papers a year, their authors, and teams."
// group = "evidence"
// notes = ["undated"]
//
// [columns]
// year = "integer"
// papers = "integer"
// solo = "integer"
// largest_team = "integer"
// mean_team = "number"
//
// [explained]
// solo = "papers of one author"
// largest_team = "authors of the largest team, at least"
// mean_team = "authors a paper, at least: where a list of authors is cut, the names that are there count"
CALL () {
  MATCH (p:Paper)
  WHERE p.year IS NOT NULL
  WITH p.year AS year, count(p) AS papers, sum(CASE WHEN p.n_authors_min = 1 THEN 1 ELSE 0 END) AS solo, max(p.n_authors_min) AS largest, sum(p.n_authors_min) AS total
  ORDER BY year
  RETURN collect({year: year, papers: papers, solo: solo, largest: largest, total: total}) AS years, min(year) AS first_year, max(year) AS last_year
}
WITH years, first_year, last_year
WHERE first_year IS NOT NULL
UNWIND range(first_year, last_year) AS year
WITH year, [r IN years WHERE r.year = year] AS rows
RETURN year, CASE WHEN size(rows) = 0 THEN 0 ELSE rows[0].papers END AS papers, CASE WHEN size(rows) = 0 THEN 0 ELSE rows[0].solo END AS solo,
  CASE WHEN size(rows) = 0 THEN null ELSE rows[0].largest END AS largest_team, CASE WHEN size(rows) = 0 THEN null ELSE round(100.0 * rows[0].total / rows[0].papers) / 100 END AS mean_team
ORDER BY year
