"""Scripts that train the tagger and fit the weights again; they do not ship."""
