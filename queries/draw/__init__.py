"""Pictures of networks: what is on them, where it stands, and the page or the print that shows it."""
