"""What is known about papers, people, topics and methods, and where it is kept."""
