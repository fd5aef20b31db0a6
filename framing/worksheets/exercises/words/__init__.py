"""Exercises on what words do."""
