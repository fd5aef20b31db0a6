"""A job in, lines of what is being done and what came of it out: in another process."""
