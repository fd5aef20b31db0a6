"""Exercises on pupils' own views and work."""
