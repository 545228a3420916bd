"""From files to records, from names to people, from text to mentions."""
