"""Readings in, figures side by side out: which agree, which conflict."""
