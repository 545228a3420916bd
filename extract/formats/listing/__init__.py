"""Readers of saved listing pages: an author's page, a daily page, a page of search results."""
