"""From the graph to answers."""

DEFAULT_STORE = "paperkg-store"  # the folder of the store where none is named
