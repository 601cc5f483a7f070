"""Text in, places with points, time zones and roles out."""
