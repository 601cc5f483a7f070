"""Parsed sentences in, names of people, organisations and gatherings with all mentions out."""
