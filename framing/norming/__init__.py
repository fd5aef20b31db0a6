"""Corpora in, norms out: what is usual, and how far an article differs from itself."""
