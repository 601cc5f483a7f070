"""A timeline in, the text or bytes of a format out."""
