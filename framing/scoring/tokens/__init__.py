"""Readings in, one `Batch` out: tokens, the sentence x term matrix, look-ups."""
