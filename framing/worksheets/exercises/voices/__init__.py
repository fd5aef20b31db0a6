"""Exercises on whose words they are."""
