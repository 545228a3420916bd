"""Networks and arrays of the graph, and measures of them; only networks, paper_links and topic_papers read it."""
