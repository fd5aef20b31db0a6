"""A page in, what its HTML templates ask for out."""
