"""Text in, time expressions with TIMEX3 values and intervals out."""
