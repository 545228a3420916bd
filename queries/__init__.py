"""From the graph to answers."""
