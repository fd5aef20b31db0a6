"""Numbers in, intervals and tests out."""
