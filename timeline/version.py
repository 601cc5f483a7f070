"""The version of the package; it reaches no output."""

VERSION = "0.1.0"
