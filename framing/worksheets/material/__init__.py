"""A comparison in, passages fit for a class out."""
