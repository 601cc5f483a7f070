"""Items of a sentence in, links between them out: one rule a function, tried in order."""
