"""A sheet in, pages out."""
