// description = "How two authors are connected: the shortest chains of joint papers, with the papers of every step."
// group = "people"
// notes = ["components"]
//
// [parameters.author]
// kind = "author"
// description = "A name or an id."
//
// [parameters.other]
// kind = "author"
// description = "The author at the other end."
//
// [parameters.limit]
// kind = "integer"
// description = "How many chains at most."
// default = 3
//
// [columns]
// hops = "integer"
// people = "strings"
// papers = "strings"
// joint_papers = "integer"
//
// [explained]
// papers = "a joint paper of every step, and how many more that pair has"
// joint_papers = "joint papers summed over the steps: of chains of one length, the strongest comes first"
MATCH (a:Author {id: $author}), (b:Author {id: $other})
WHERE a <> b
MATCH path = allShortestPaths((a)-[:CO_AUTHORED*..6]-(b))
WITH [n IN nodes(path) | n.id] AS ids, [n IN nodes(path) | n.name] AS people, [c IN relationships(path) | c.paper_ids] AS steps,
  reduce(s = 0, c IN relationships(path) | s + c.papers) AS joint_papers, length(path) AS hops
ORDER BY joint_papers DESC, ids
LIMIT $limit
UNWIND range(0, hops - 1) AS step
UNWIND steps[step] AS paper
MATCH (p:Paper {id: paper})
WITH ids, people, hops, joint_papers, step, p.title AS title
ORDER BY joint_papers DESC, ids, step, title
WITH ids, people, hops, joint_papers, step, collect(title) AS titles
ORDER BY joint_papers DESC, ids, step
WITH ids, people, hops, joint_papers, collect(CASE WHEN size(titles) = 1 THEN titles[0] ELSE titles[0] + ' (and ' + toString(size(titles) - 1) + ' more)' END) AS papers
RETURN hops, people, papers, joint_papers
ORDER BY joint_papers DESC, people, papers
