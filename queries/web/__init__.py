"""Doors for others: pages and a JSON interface over the store, and the questions as tools for assistants."""
