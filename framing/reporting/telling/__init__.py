"""A `Comparison` in, out come the blocks of how each text tells the story."""
