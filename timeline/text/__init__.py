"""Text in, sentences with tagged words and parsed groups out."""
