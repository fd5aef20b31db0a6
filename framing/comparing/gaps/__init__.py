"""Scores in, cells, gaps and words that set texts apart out."""
