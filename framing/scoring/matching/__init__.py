"""A batch and a word list or a rule in, hits with their sentences out."""
