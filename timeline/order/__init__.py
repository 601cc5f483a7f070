"""Events and the clues between them in, ranked events with bounded dates out."""
