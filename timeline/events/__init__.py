"""Parsed sentences, times, places and names in, events out."""
