"""Exercises on what is told and what isn't."""
