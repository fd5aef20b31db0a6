"""A `Comparison` in, the blocks of one section of its page out."""
