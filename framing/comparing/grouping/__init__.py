"""Loose texts in, events out."""
